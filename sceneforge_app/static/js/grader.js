// A take under the director's hand. Light sliders fetch a graded picture while they are dragged,
// one request at a time and always for the newest position; camera controls wait for the next take.

const desks = new WeakMap();
const LIGHT = ["lighting", "hdr_bloom", "color_temp", "contrast", "saturation"];

export default function (component) {
  const root = component.parentElement.querySelector(".grader");
  let desk = desks.get(root);
  if (!desk) {
    desk = new Desk(root);
    desks.set(root, desk);
  }
  desk.hold = component.setStateValue;
  desk.show(component.data);
  return () => {
    desk.close();
    desks.delete(root);
  };
}

export function focalMm(fovDeg, usedWidthMm) {
  return usedWidthMm / (2 * Math.tan((fovDeg * Math.PI) / 360));
}

export function spoken(name, value, usedWidthMm) {
  if (name === "lighting") return signed((value - 50) * 0.06, 1, " EV");
  if (name === "color_temp") return `${Math.round(value)} K`;
  if (name === "fov") return `${Math.round(focalMm(value, usedWidthMm))} mm · ${Math.round(value)}°`;
  if (name === "hdr_bloom") return value === 0 ? "off" : `${Math.round(value)}`;
  return signed(value - 50, 0, "");
}

function signed(value, digits, unit) {
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return `0${unit}`;
  return `${value < 0 ? "−" : "+"}${text}${unit}`;
}

export function previewUrl(base, values) {
  const query = new URLSearchParams(LIGHT.map((name) => [name, String(values[name])]));
  return `${base}${base.includes("?") ? "&" : "?"}${query}`;
}

// Runs one job at a time; a request made meanwhile replaces the one that waits.
export class LatestWins {
  constructor(run) { this.run = run; this.busy = false; this.waiting = undefined; }
  async ask(job) {
    if (this.busy) { this.waiting = job; return; }
    this.busy = true;
    try { await this.run(job); } finally {
      this.busy = false;
      const next = this.waiting;
      this.waiting = undefined;
      if (next !== undefined) this.ask(next);
    }
  }
  forget() { this.waiting = undefined; }
}

function element(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  Object.assign(node, properties);
  node.append(...children);
  return node;
}

class Desk {
  constructor(root) {
    this.root = root;
    this.stage = element("div", { className: "stage" });
    this.image = element("img");
    this.state = element("span", { className: "state" });
    this.controls = element("div", { className: "desk" });
    root.replaceChildren(this.stage, this.controls);
    this.previews = new LatestWins((job) => this.fetchPreview(job));
  }

  show(data) {
    this.data = data;
    this.root.style.setProperty("--aspect", data.aspect);
    if (this.take !== data.take || this.reset !== data.reset) {
      this.take = data.take;
      this.reset = data.reset;
      this.values = { ...data.values, ...data.moved };
      this.previews.forget();
      this.build();
    }
    this.showStage();
    this.mark();
  }

  showStage() {
    if (!this.data.url && !this.data.glimpse) {
      this.stage.replaceChildren(element("div", { className: "wait" }, this.data.waiting));
      return;
    }
    this.image.alt = this.data.alt;
    if (!this.image.isConnected) this.stage.replaceChildren(this.image, this.state);
    this.picture();
  }

  build() {
    const rows = (names) => this.data.controls.filter((control) => names(control.name)).map((c) => this.row(c));
    const isLight = (name) => LIGHT.includes(name);
    const before = element("button", { type: "button", title: "Hold to see the take as it is" }, "Hold: before");
    const compare = (on) => () => { this.comparing = on; this.picture(); };
    before.onpointerdown = compare(true);
    before.onpointerup = before.onpointerleave = before.onblur = compare(false);
    before.onkeydown = (event) => { if (event.key === " " || event.key === "Enter") compare(true)(); };
    before.onkeyup = compare(false);
    const back = element("button", { type: "button", onclick: () => this.putBack() }, "Put back");
    this.controls.replaceChildren(
      element("h3", {}, "Light", before, back), ...rows(isLight),
      element("h3", {}, "Camera"), ...rows((name) => !isLight(name)),
      element("p", { className: "note" }, "Light follows your hand. Camera changes are shot again with the next take."));
  }

  row(control) {
    const id = `slider-${control.name}`;
    const label = element("label", { htmlFor: id, title: control.hint }, control.label);
    const input = control.options ? this.select(control, id) : this.range(control, id);
    const row = element("div", { className: "row" }, label);
    row.dataset.name = control.name;
    if (!control.options) row.append(element("output", { htmlFor: id }));
    row.append(input);
    const locked = this.data.locked.includes(control.name);
    input.disabled = locked;
    if (locked) row.dataset.locked = "";
    return row;
  }

  range(control, id) {
    const input = element("input", { type: "range", id, min: control.min, max: control.max, step: control.step });
    input.value = this.values[control.name];
    const share = (this.data.values[control.name] - control.min) / (control.max - control.min);
    input.style.setProperty("--mark", `${(100 * share).toFixed(1)}%`);
    input.oninput = (event) => this.turn(control.name, Number(input.value), event.timeStamp);
    input.onchange = () => this.commit();
    input.ondblclick = () => {
      input.value = this.data.values[control.name];
      this.turn(control.name, this.data.values[control.name], performance.now());
      this.commit();
    };
    return input;
  }

  select(control, id) {
    const options = control.options.map(([value, words]) => element("option", { value }, words));
    const input = element("select", { id }, ...options);
    input.value = this.values[control.name];
    input.onchange = () => {
      this.values[control.name] = input.value;
      this.mark();
      this.commit();
    };
    return input;
  }

  turn(name, value, at) {
    this.values[name] = value;
    this.mark();
    if (LIGHT.includes(name)) this.picture(at);
  }

  moved() {
    return Object.fromEntries(Object.entries(this.values).filter(([name, value]) => value !== this.data.values[name]));
  }

  mark() {
    const moved = this.moved();
    for (const row of this.controls.querySelectorAll(".row")) {
      const name = row.dataset.name;
      if (name in moved) row.dataset.moved = ""; else delete row.dataset.moved;
      const output = row.querySelector("output");
      const words = spoken(name, this.values[name], this.data.usedWidthMm);
      if (output) output.value = words;
      row.querySelector("input")?.setAttribute("aria-valuetext", words);
    }
  }

  picture(at) {
    if (!this.data.url && !this.data.glimpse) return;
    const moved = Object.keys(this.moved()).filter((name) => LIGHT.includes(name));
    this.state.textContent = this.comparing ? `${this.data.label}, as it is` : moved.length ? "Preview, not yet a take" : this.data.label;
    if (this.comparing || !moved.length || !this.data.url) {
      this.previews.forget();
      this.wanted = null;
      this.paint(this.comparing && this.data.url || this.data.glimpse || this.data.url);
    } else {
      this.wanted = previewUrl(this.data.preview, this.values);
      if (this.wanted !== this.fetched) this.previews.ask({ url: this.wanted, at });
      else if (this.objectUrl) this.paint(this.objectUrl);
    }
  }

  async fetchPreview({ url, at }) {
    const answer = await fetch(url);
    if (!answer.ok || this.wanted === null) return;
    const address = URL.createObjectURL(await answer.blob());
    const old = this.objectUrl;
    this.objectUrl = address;
    this.fetched = url;
    this.paint(address);
    await this.image.decode().catch(() => {});
    if (old) URL.revokeObjectURL(old);
    if (at !== undefined) this.root.dataset.lagMs = Math.round(performance.now() - at);
  }

  paint(address) {
    if (this.image.getAttribute("src") !== address) this.image.src = address;
  }

  commit() { this.hold("asked", { take: this.take, moved: this.moved() }); }

  putBack() {
    this.values = { ...this.data.values };
    this.build();
    this.mark();
    this.picture();
    this.commit();
  }

  close() { if (this.objectUrl) URL.revokeObjectURL(this.objectUrl); }
}
