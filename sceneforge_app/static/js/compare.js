// Two takes of a frame against each other: wipe, side by side, difference, flip.
// Nothing here asks the server: pictures are fetched by their hash, the rest is arithmetic.

const desks = new WeakMap();
const MODES = [
  ["wipe", "Wipe", "Drag the divider, or move it with the arrow keys; hold X for the whole right-hand take"],
  ["side", "Side by side", "Both whole, the left one first"],
  ["difference", "Difference", "What is not the same, amplified"],
  ["flip", "Flip", "Hold X, or hold the picture, to see the other take"],
];
export const GAINS = [1, 2, 4, 8, 16, 32];
const DIFFERENCE_WIDTH = 640;
const SEEN = 3; // of 255: smaller steps nobody sees

export default function (component) {
  const root = component.parentElement.querySelector(".compare");
  let desk = desks.get(root);
  if (!desk) {
    desk = new Compare(root);
    desks.set(root, desk);
  }
  desk.tell = component.setTriggerValue;
  desk.show(component.data);
  return () => {
    desk.close();
    desks.delete(root);
  };
}

// Where the divider stands after a key, in percent; null: the key is not its own.
export function stepped(at, key, far) {
  const step = far ? 10 : 2;
  const to = {
    ArrowLeft: at - step, ArrowDown: at - step, ArrowRight: at + step, ArrowUp: at + step,
    PageDown: at - 10, PageUp: at + 10, Home: 0, End: 100,
  }[key];
  return to === undefined ? null : Math.max(0, Math.min(100, to));
}

// How two pictures of the same size differ. Codes are 8-bit RGBA; alpha is left out.
export function measured(one, other) {
  const apart = new Uint8ClampedArray(one.length);
  const counts = new Uint32Array(256);
  let sum = 0;
  for (let i = 0; i < one.length; i += 4) {
    let most = 0;
    for (let c = i; c < i + 3; c += 1) {
      const step = Math.abs(one[c] - other[c]);
      apart[c] = step;
      sum += step;
      if (step > most) most = step;
    }
    apart[i + 3] = 255;
    counts[most] += 1;
  }
  const pixels = one.length / 4;
  const seen = counts.subarray(SEEN + 1).reduce((total, n) => total + n, 0);
  return { apart, mean: sum / (3 * pixels), most: counts.findLastIndex((n) => n > 0), seen: seen / pixels,
    high: percentile(counts, 0.99) };
}

function percentile(counts, share) {
  const wanted = share * counts.reduce((total, n) => total + n, 0);
  let sum = 0;
  return counts.findIndex((n) => (sum += n) >= wanted);
}

// The strongest amplification at which all but one pixel in a hundred still have their own value.
export function fittingGain(high) {
  return GAINS.findLast((gain) => gain * high <= 255) ?? 1;
}

export function amplified(apart, gain) {
  const out = new Uint8ClampedArray(apart.length);
  for (let i = 0; i < apart.length; i += 4) {
    for (let c = i; c < i + 3; c += 1) out[c] = gain * apart[c];
    out[i + 3] = 255;
  }
  return out;
}

export function differenceWords({ mean, most, seen }) {
  if (most === 0) return "No difference.";
  const part = seen === 0 ? "too little to be seen anywhere" : `to be seen in ${percent(100 * seen)} of the picture`;
  return `On average ${percent((100 * mean) / 255)} of full white, at most ${percent((100 * most) / 255)}; ${part}.`;
}

function percent(value) {
  return value > 0 && value < 0.1 ? "less than 0.1 %" : `${value.toFixed(value < 10 ? 1 : 0)} %`;
}

// The facts in which two takes differ: name, value here, value there.
export function changes(one, other) {
  const names = [...new Set([...Object.keys(one.facts), ...Object.keys(other.facts)])];
  return names.map((name) => [name, one.facts[name] ?? "none", other.facts[name] ?? "none"])
    .filter(([, here, there]) => here !== there);
}

// The takes on the way from where two takes part to either of them, oldest first.
export function wayBetween(takes, one, other) {
  const known = new Map(takes.map((take) => [take.id, take]));
  const line = (take) => {
    const ids = new Set();
    for (let at = take; at && !ids.has(at.id); at = known.get(at.parent)) ids.add(at.id);
    return ids;
  };
  const left = line(one), right = line(other);
  return takes.filter((take) => left.has(take.id) !== right.has(take.id));
}

export function differTitle(rows) {
  if (rows.length === 0) return "Made from the same words and values";
  return rows.every(([name]) => name === "maker") ? "The same words and values, two makers" : "What differs";
}

function element(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  Object.assign(node, properties);
  node.append(...children);
  return node;
}

function labelled(node, label) {
  node.setAttribute("aria-label", label);
  return node;
}

function typing(event) {
  const at = event.composedPath()[0];
  return at.isContentEditable || at.matches?.("textarea, select, input:not([type=radio], [type=range], [type=checkbox])");
}

class Compare {
  constructor(root) {
    this.root = root;
    this.at = 50;
    this.mode = "wipe";
    this.build();
    this.listen();
  }

  build() {
    this.left = labelled(element("select"), "Take on the left");
    this.right = labelled(element("select"), "Take on the right");
    this.left.onchange = this.right.onchange = () => this.choose(this.left.value, this.right.value);
    const swap = labelled(element("button", { type: "button", className: "swap" }, "⇄"), "Change sides");
    swap.onclick = () => this.choose(this.pair[1], this.pair[0]);
    this.large = element("button", { type: "button", className: "large", onclick: () => this.enlarge() }, "Full screen");
    this.large.hidden = !this.root.requestFullscreen;
    const head = element("div", { className: "head" }, this.modes(),
      element("div", { className: "pair" }, this.left, swap, this.right), this.large);
    this.stage = this.buildStage();
    this.said = element("p", { className: "said" });
    this.said.setAttribute("role", "status");
    this.gains = this.buildGains();
    this.foot = element("div", { className: "under" }, this.gains, this.said);
    this.cards = element("div", { className: "cards" });
    this.words = element("div", { className: "words" });
    this.root.replaceChildren(head, this.stage, this.foot, this.cards, this.words);
  }

  modes() {
    const choice = labelled(element("div", { className: "choice" }), "How to compare");
    choice.setAttribute("role", "radiogroup");
    for (const [mode, words, title] of MODES) {
      const input = element("input", { type: "radio", name: "mode", value: mode, checked: mode === this.mode });
      input.onchange = () => this.turnTo(mode);
      choice.append(element("label", { title }, input, element("span", {}, words)));
    }
    return choice;
  }

  buildGains() {
    const choice = labelled(element("div", { className: "choice" }), "Amplified");
    choice.setAttribute("role", "radiogroup");
    for (const gain of GAINS) {
      const input = element("input", { type: "radio", name: "gain", value: String(gain) });
      input.onchange = () => this.paintDifference(gain);
      choice.append(element("label", {}, input, element("span", {}, `${gain}×`)));
    }
    return element("div", { className: "gains" }, element("span", {}, "Amplified"), choice);
  }

  buildStage() {
    const pane = (side) => {
      const image = element("img", { decoding: "async", loading: "lazy", draggable: false });
      const tag = element("span", { className: "tag" });
      tag.setAttribute("aria-hidden", "true"); // the picture's own words say it
      return { image, tag, node: element("div", { className: `pane ${side}` }, image, tag) };
    };
    this.panes = [pane("one"), pane("two")];
    this.canvas = element("canvas");
    this.canvas.setAttribute("role", "img");
    this.divider = labelled(element("div", { className: "divider", tabIndex: 0 }, element("i")), "Divider");
    for (const [name, value] of [["role", "slider"], ["aria-valuemin", 0], ["aria-valuemax", 100]]) {
      this.divider.setAttribute(name, value);
    }
    this.divider.onkeydown = (event) => {
      const to = stepped(this.at, event.key, event.shiftKey);
      if (to === null || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      this.divide(to);
    };
    return element("div", { className: "stage" }, ...this.panes.map((one) => one.node), this.canvas, this.divider);
  }

  listen() {
    const stage = this.stage;
    stage.onpointerdown = (event) => this.press(event);
    stage.onpointermove = (event) => { if (this.dragging === event.pointerId) this.follow(event); };
    stage.onpointerup = stage.onpointercancel = () => this.release();
    stage.oncontextmenu = (event) => { if (this.mode === "flip") event.preventDefault(); };
    this.down = (event) => {
      if (event.key.toLowerCase() !== "x" || event.ctrlKey || event.metaKey || event.altKey || typing(event)) return;
      this.flip(true);
    };
    this.up = (event) => { if (event.key.toLowerCase() === "x") this.flip(false); };
    this.away = () => this.release();
    document.addEventListener("keydown", this.down);
    document.addEventListener("keyup", this.up);
    window.addEventListener("blur", this.away);
  }

  close() {
    document.removeEventListener("keydown", this.down);
    document.removeEventListener("keyup", this.up);
    window.removeEventListener("blur", this.away);
  }

  show(data) {
    const state = JSON.stringify(data);
    if (state === this.state) return;
    this.state = state;
    this.data = data;
    this.root.style.setProperty("--aspect", data.aspect);
    const told = data.pair.join();
    const here = this.pair?.every((id) => data.takes.some((take) => take.id === id));
    if (!here || told !== this.told || data.asked !== this.asked) this.pair = data.pair;
    const called = this.asked !== undefined && data.asked !== this.asked;
    this.told = told;
    this.asked = data.asked;
    this.draw();
    if (called) this.root.scrollIntoView({ block: "nearest", behavior: "auto" });
  }

  take(index) { return this.data.takes.find((take) => take.id === this.pair[index]); }

  choose(one, other) {
    if (one === other) [one, other] = [this.pair[1], this.pair[0]];
    this.pair = [one, other];
    this.draw();
  }

  turnTo(mode) {
    this.mode = mode;
    this.root.querySelector(`.head input[value="${mode}"]`).checked = true;
    this.draw();
  }

  draw() {
    this.stage.dataset.mode = this.mode;
    this.foot.dataset.mode = this.mode;
    this.fillPickers();
    this.panes.forEach((pane, index) => this.fillPane(pane, this.take(index)));
    this.divide(this.at);
    this.flip(false);
    this.cards.replaceChildren(this.card(this.take(0)), this.card(this.take(1)));
    this.words.replaceChildren(...this.between());
    if (this.mode === "difference") this.measure();
    else this.said.textContent = MODES.find(([mode]) => mode === this.mode)[2] + ".";
  }

  fillPickers() {
    const names = this.data.takes.map((take) => `${take.name} · ${take.maker}`).join();
    for (const [index, select] of [this.left, this.right].entries()) {
      if (select.names !== names) {
        select.names = names;
        select.replaceChildren(...this.data.takes.map((take) =>
          element("option", { value: take.id }, `${take.name} · ${take.maker}${take.circled ? " ◉" : ""}`)));
      }
      select.value = this.pair[index];
    }
  }

  fillPane(pane, take) {
    pane.tag.textContent = `${take.name} · ${take.maker}`;
    pane.image.alt = take.alt;
    if (pane.image.getAttribute("src") !== take.url) {
      pane.node.style.backgroundImage = `url("${take.thumbnail}")`; // known to the browser already
      pane.image.src = take.url;
    }
  }

  card(take) {
    const badges = element("p", { className: "badges" }, element("span", { className: "badge" }, take.maker),
      element("span", { className: `badge ${take.estimated ? "warn" : "good"}`, title: take.why }, take.truth));
    const node = element("section", { className: "card" },
      element("h4", {}, take.name, element("span", {}, take.facts_line)), badges);
    if (take.circled) node.append(element("p", { className: "ring" }, "◉ circled: the board shows it"));
    else {
      const verb = take.older ? "Restore" : "Circle";
      const circle = labelled(element("button", { type: "button" }, `${verb} this take`),
        `${verb} ${take.name.toLowerCase()}: the board shows it and the next take starts from it`);
      circle.onclick = () => this.tell("circle", take.id);
      node.append(circle);
    }
    return node;
  }

  between() {
    const [one, other] = [this.take(0), this.take(1)];
    const asked = wayBetween(this.data.takes, one, other).filter((take) => take.asked)
      .map((take) => element("p", { className: "asked" }, element("b", {}, take.name), ` was asked for: ${take.asked}`));
    const rows = changes(one, other).map(([name, here, there]) => element("tr", {},
      element("th", { scope: "row" }, name), element("td", {}, here), element("td", {}, there)));
    const title = element("h4", {}, differTitle(changes(one, other)));
    if (!rows.length) return [title, ...asked];
    const head = element("tr", {}, element("td"), ...[one, other].map((take) => element("th", { scope: "col" }, take.name)));
    return [title, ...asked, element("table", {}, element("thead", {}, head), element("tbody", {}, ...rows))];
  }

  divide(at) {
    this.at = at;
    this.stage.style.setProperty("--at", `${at}%`);
    this.divider.setAttribute("aria-valuenow", Math.round(at));
    this.divider.setAttribute("aria-valuetext",
      `${Math.round(at)} % ${this.take(0).name}, the rest ${this.take(1).name}`);
  }

  press(event) {
    if (event.button !== 0) return;
    if (this.mode === "flip") this.flip(true);
    if (this.mode === "wipe") {
      event.preventDefault(); // no picture or text is dragged along
      this.dragging = event.pointerId;
      this.divider.focus({ preventScroll: true });
      this.follow(event);
    }
    this.stage.setPointerCapture(event.pointerId);
  }

  follow(event) {
    const box = this.stage.getBoundingClientRect();
    this.divide(Math.max(0, Math.min(100, (100 * (event.clientX - box.left)) / box.width)));
  }

  release() {
    this.dragging = undefined;
    this.flip(false);
  }

  flip(on) {
    if (on && this.mode !== "flip" && this.mode !== "wipe") return;
    if (on) this.stage.dataset.held = ""; else delete this.stage.dataset.held;
  }

  enlarge() {
    if (this.root.getRootNode().fullscreenElement === this.root) document.exitFullscreen();
    else this.root.requestFullscreen();
  }

  async measure() {
    const key = this.panes.map((pane) => pane.image.src).join();
    if (this.found?.key !== key) {
      this.said.textContent = "Comparing the pictures.";
      const pixels = await Promise.all(this.panes.map((pane) => this.pixels(pane.image.src))).catch(() => null);
      if (!pixels) { this.said.textContent = "A picture could not be loaded: reload the page."; return; }
      this.found = { key, ...measured(...pixels) };
    }
    if (this.mode === "difference" && this.panes.map((pane) => pane.image.src).join() === key) {
      this.paintDifference(fittingGain(this.found.high));
    }
  }

  async pixels(address) {
    const image = new Image();
    image.src = address;
    await image.decode();
    const width = DIFFERENCE_WIDTH, height = Math.round(width / this.data.aspect);
    const pen = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d", { willReadFrequently: true });
    pen.imageSmoothingQuality = "high";
    pen.drawImage(image, 0, 0, width, height);
    return pen.getImageData(0, 0, width, height).data;
  }

  paintDifference(gain) {
    const { canvas } = this, { apart } = this.found;
    canvas.width = DIFFERENCE_WIDTH;
    canvas.height = apart.length / 4 / DIFFERENCE_WIDTH;
    canvas.getContext("2d").putImageData(new ImageData(amplified(apart, gain), canvas.width), 0, 0);
    this.gains.querySelector(`input[value="${gain}"]`).checked = true;
    this.said.textContent = differenceWords(this.found);
    labelled(canvas, `Difference of ${this.take(0).name} and ${this.take(1).name}, amplified ${gain} times. ${this.said.textContent}`);
  }
}
