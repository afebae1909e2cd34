// The arithmetic of the visual parts, without a browser.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

const folder = new URL("../../../sceneforge_app/static/js/", import.meta.url);
async function load(name) {
  const source = await readFile(new URL(`${name}.js`, folder));
  return import(`data:text/javascript;base64,${source.toString("base64")}`);
}
const board = await load("board");
const grader = await load("grader");
const editor = await load("editor");
await load("crew");
await load("takes");

test("a frame moves to its new place and the others keep their order", () => {
  assert.deepEqual(board.moved(["a", "b", "c", "d"], "a", 2), ["b", "c", "a", "d"]);
  assert.deepEqual(board.moved(["a", "b", "c", "d"], "d", 0), ["d", "a", "b", "c"]);
});

test("a move beyond an end stops at the end", () => {
  assert.deepEqual(board.moved(["a", "b", "c"], "b", 9), ["a", "c", "b"]);
  assert.deepEqual(board.moved(["a", "b", "c"], "b", -4), ["b", "a", "c"]);
});

test("dropping left or right of a frame means before or after it", () => {
  const order = ["a", "b", "c", "d"];
  assert.equal(board.dropPlace(order, "a", "c", true), 2);
  assert.equal(board.dropPlace(order, "a", "c", false), 1);
  assert.equal(board.dropPlace(order, "d", "b", false), 1);
});

test("an angle of view is shown as the lens that has it", () => {
  assert.equal(Math.round(grader.focalMm(39.6, 36)), 50);
  assert.equal(grader.spoken("fov", 54.4, 36), "35 mm · 54°");
});

test("sliders read in stops, kelvin and steps from the middle", () => {
  assert.equal(grader.spoken("lighting", 60), "+0.6 EV");
  assert.equal(grader.spoken("lighting", 50), "0 EV");
  assert.equal(grader.spoken("color_temp", 3200), "3200 K");
  assert.equal(grader.spoken("contrast", 40), "−10");
  assert.equal(grader.spoken("hdr_bloom", 0), "off");
});

test("a preview asks for all five light values", () => {
  const values = { lighting: 70, hdr_bloom: 0, color_temp: 6504, contrast: 50, saturation: 50, fov: 30 };
  assert.equal(grader.previewUrl("/p/1", values),
    "/p/1?lighting=70&hdr_bloom=0&color_temp=6504&contrast=50&saturation=50");
});

test("a preview in a look keeps asking for the look", () => {
  const values = { lighting: 70, hdr_bloom: 0, color_temp: 6504, contrast: 50, saturation: 50 };
  assert.match(grader.previewUrl("/p/1?look=ink", values), /^\/p\/1\?look=ink&lighting=70&/);
});

test("while one preview is on its way only the newest of the others is asked for", async () => {
  const asked = [];
  let release;
  const queue = new grader.LatestWins((job) => {
    asked.push(job);
    return new Promise((resolve) => { release = resolve; });
  });
  const first = queue.ask(1);
  queue.ask(2);
  queue.ask(3);
  release();
  await first;
  release();
  assert.deepEqual(asked, [1, 3]);
});

test("words are counted as a writer counts them", () => {
  assert.equal(editor.words("  "), "0 words");
  assert.equal(editor.words("Rain."), "1 word");
  assert.equal(editor.words("INT. KITCHEN\n\nAna waits."), "4 words");
});
