// The arithmetic of comparing two takes, without a browser.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

const source = await readFile(new URL("../../../sceneforge_app/static/js/compare.js", import.meta.url));
const compare = await import(`data:text/javascript;base64,${source.toString("base64")}`);
const pixels = (...colours) => Uint8ClampedArray.from(colours.flatMap((rgb) => [...rgb, 255]));

test("the divider moves by keys and stops at the edges", () => {
  assert.equal(compare.stepped(50, "ArrowLeft", false), 48);
  assert.equal(compare.stepped(50, "ArrowRight", true), 60);
  assert.equal(compare.stepped(99, "ArrowUp", false), 100);
  assert.equal(compare.stepped(3, "PageDown", false), 0);
  assert.equal(compare.stepped(3, "End", false), 100);
});

test("keys that are not the divider's are left to the page", () => {
  assert.equal(compare.stepped(50, "Tab", false), null);
});

test("a picture does not differ from itself", () => {
  const one = pixels([1, 2, 3], [200, 100, 50]);
  const found = compare.measured(one, one);
  assert.deepEqual([found.mean, found.most, found.seen], [0, 0, 0]);
  assert.equal(compare.differenceWords(found), "No difference.");
});

test("a difference is averaged over all channels and counted where it can be seen", () => {
  const found = compare.measured(pixels([0, 0, 0], [100, 100, 100]), pixels([60, 0, 0], [97, 100, 100]));
  assert.equal(found.mean, 63 / 6);
  assert.equal(found.most, 60);
  assert.equal(found.seen, 0.5);
  assert.deepEqual([...found.apart], [60, 0, 0, 255, 3, 0, 0, 255]);
});

test("the direction of a difference does not matter", () => {
  const dark = pixels([10, 20, 30]), light = pixels([40, 50, 60]);
  assert.deepEqual(compare.measured(dark, light).apart, compare.measured(light, dark).apart);
});

test("how much two pictures differ is said in words", () => {
  const words = compare.differenceWords({ mean: 25.5, most: 255, seen: 0.42 });
  assert.equal(words, "On average 10 % of full white, at most 100 %; to be seen in 42 % of the picture.");
  assert.match(compare.differenceWords({ mean: 0.01, most: 2, seen: 0 }), /less than 0.1 %.*too little to be seen anywhere/);
});

test("a faint difference is amplified as far as it fits, a strong one not at all", () => {
  assert.equal(compare.fittingGain(2), 32);
  assert.equal(compare.fittingGain(60), 4);
  assert.equal(compare.fittingGain(200), 1);
  assert.equal(compare.fittingGain(0), 32);
});

test("amplifying stops at white and leaves the picture opaque", () => {
  assert.deepEqual([...compare.amplified(pixels([3, 40, 0]), 8)], [24, 255, 0, 255]);
});

test("only what is not the same in both is named, with what stands in its place", () => {
  const one = { facts: { lens: "35 mm", weather: "rain", seed: "1" } };
  const other = { facts: { lens: "50 mm", weather: "rain", fog: "thick", seed: "1" } };
  assert.deepEqual(compare.changes(one, other), [["lens", "35 mm", "50 mm"], ["fog", "none", "thick"]]);
});

test("two makers of the same shot are told from a changed shot", () => {
  assert.equal(compare.differTitle([]), "Made from the same words and values");
  assert.equal(compare.differTitle([["maker", "Previs", "FIBO"]]), "The same words and values, two makers");
  assert.equal(compare.differTitle([["maker", "Previs", "FIBO"], ["lens", "a", "b"]]), "What differs");
});

test("the way between two takes goes by their common origin", () => {
  const take = (id, parent = null) => ({ id, parent });
  const takes = [take("a"), take("b", "a"), take("c", "b"), take("d", "b"), take("e", "d")];
  const way = (one, other) => compare.wayBetween(takes, takes[one], takes[other]).map((found) => found.id);
  assert.deepEqual(way(0, 2), ["b", "c"]);
  assert.deepEqual(way(2, 4), ["c", "d", "e"]);
  assert.deepEqual(way(3, 3), []);
});

test("a circle of parents does not hang the page", () => {
  const takes = [{ id: "a", parent: "b" }, { id: "b", parent: "a" }];
  assert.deepEqual(compare.wayBetween(takes, takes[0], takes[1]), []);
});
