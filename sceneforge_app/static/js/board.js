// The storyboard: cards in order, moved by mouse or keyboard, shown large on demand.
// Python owns the order; a move is shown at once and told to Python as one event.

const boards = new WeakMap();

export default function (component) {
  const root = component.parentElement.querySelector(".board");
  const board = boards.get(root) ?? new Board(root);
  boards.set(root, board);
  board.tell = component.setTriggerValue;
  board.hold = component.setStateValue;
  board.show(component.data);
  return () => boards.delete(root);
}

export function moved(order, id, to) {
  const from = order.indexOf(id);
  const target = Math.max(0, Math.min(order.length - 1, to));
  if (from < 0 || from === target) return order;
  const next = order.filter((other) => other !== id);
  next.splice(target, 0, id);
  return next;
}

export function dropPlace(order, dragged, over, after) {
  const rest = order.filter((id) => id !== dragged);
  return rest.indexOf(over) + (after ? 1 : 0);
}

function element(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  Object.assign(node, properties);
  node.append(...children);
  return node;
}

class Board {
  constructor(root) {
    this.root = root;
    this.frames = [];
    this.list = element("ol");
    this.said = element("p", { className: "quiet" });
    this.said.setAttribute("aria-live", "polite");
    this.hint = element("p", { className: "quiet", id: "how" },
      "Enter shows the frame large. Alt with an arrow key moves it. F opens it.");
    this.light = this.lightbox();
    root.replaceChildren(this.list, this.said, this.hint, this.light.dialog);
    this.list.ondragstart = (event) => this.lift(event);
    this.list.ondragover = (event) => this.over(event);
    this.list.ondrop = (event) => this.drop(event);
    this.list.ondragend = () => this.letGo();
    this.list.onkeydown = (event) => this.key(event);
    this.list.onclick = (event) => this.click(event);
    this.list.ondblclick = (event) => this.enlarge(this.idOf(event));
  }

  show(data) {
    this.root.style.setProperty("--aspect", data.aspect);
    const state = JSON.stringify(data.frames);
    if (state === this.state) return;
    this.state = state;
    this.frames = data.frames;
    this.render();
    if (this.light.dialog.open) this.enlarge(this.enlarged);
  }

  render() {
    const present = new Map([...this.list.children].map((node) => [node.dataset.id, node]));
    const nodes = this.frames.map((frame) => {
      const node = present.get(frame.id) ?? this.card(frame.id);
      this.fill(node, frame);
      return node;
    });
    const focused = this.root.getRootNode().activeElement?.closest("li")?.dataset.id;
    nodes.forEach((node, index) => {
      if (this.list.children[index] !== node) this.list.insertBefore(node, this.list.children[index] ?? null);
    });
    while (this.list.children.length > nodes.length) this.list.lastChild.remove();
    if (focused) this.node(focused)?.querySelector(".view").focus();
  }

  card(id) {
    const view = element("button", { className: "view", type: "button" });
    view.setAttribute("aria-describedby", "how");
    const node = element("li", { draggable: true }, view,
      element("div", { className: "slate" }), element("p", { className: "action" }),
      element("div", { className: "foot" }));
    node.dataset.id = id;
    return node;
  }

  fill(node, frame) {
    const state = JSON.stringify(frame);
    if (node.state === state) return;
    node.state = state;
    const [view, slate, action, foot] = node.children;
    view.setAttribute("aria-label", frame.alt);
    if (frame.url) {
      const image = view.querySelector("img") ?? element("img", { alt: "", decoding: "async", draggable: false });
      if (image.getAttribute("src") !== frame.url) image.src = frame.url;
      view.replaceChildren(image);
    } else {
      const wait = element("span", { className: "wait" }, frame.waiting);
      if (frame.busy) wait.dataset.busy = "";
      view.replaceChildren(wait);
    }
    slate.replaceChildren(element("b", {}, frame.label),
      ...frame.slate.map((word) => element("span", {}, word)),
      element("span", { className: "time" }, frame.time));
    action.textContent = frame.action;
    const badges = frame.badges.map(([words, kind, title]) =>
      element("span", { className: `badge ${kind}`, title }, words));
    foot.replaceChildren(...badges, element("div", { className: "tools" },
      this.tool("Open", "open", `Open frame ${frame.label}`),
      this.tool("Omit", "omit", `Take frame ${frame.label} off the board`)));
  }

  tool(words, verb, label) {
    const button = element("button", { type: "button" }, words);
    button.dataset.verb = verb;
    button.setAttribute("aria-label", label);
    return button;
  }

  get order() { return this.frames.map((frame) => frame.id); }
  node(id) { return [...this.list.children].find((node) => node.dataset.id === id); }
  idOf(event) { return event.target.closest("li")?.dataset.id; }

  move(id, to) {
    const order = moved(this.order, id, to);
    if (order.join() === this.order.join()) return;
    const byId = new Map(this.frames.map((frame) => [frame.id, frame]));
    this.frames = order.map((key) => byId.get(key));
    this.state = JSON.stringify(this.frames);
    this.render();
    this.node(id).querySelector(".view").focus();
    this.said.textContent = `Frame ${byId.get(id).label} is now number ${order.indexOf(id) + 1} of ${order.length}.`;
    this.tell("order", order);
  }

  lift(event) {
    this.dragged = this.idOf(event);
    const node = this.node(this.dragged);
    if (!node) return;
    node.dataset.held = "";
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", this.dragged);
  }

  over(event) {
    if (!this.dragged) return;
    event.preventDefault();
    const node = event.target.closest("li");
    this.unmark();
    if (node && node.dataset.id !== this.dragged) node.dataset.drop = this.isAfter(event, node) ? "after" : "before";
  }

  drop(event) {
    event.preventDefault();
    const node = event.target.closest("li");
    const dragged = this.dragged;
    const after = node ? this.isAfter(event, node) : true;
    this.letGo();
    if (!dragged || !node || node.dataset.id === dragged) return;
    this.move(dragged, dropPlace(this.order, dragged, node.dataset.id, after));
  }

  isAfter(event, node) {
    const box = node.getBoundingClientRect();
    return event.clientX > box.left + box.width / 2;
  }

  unmark() { for (const node of this.list.children) delete node.dataset.drop; }

  letGo() {
    this.unmark();
    for (const node of this.list.children) delete node.dataset.held;
    this.dragged = null;
  }

  click(event) {
    const id = this.idOf(event);
    if (!id) return;
    const verb = event.target.closest("[data-verb]")?.dataset.verb;
    if (verb) this.tell(verb, id);
    else this.choose(id);
  }

  choose(id) {
    if (this.chosen === id) return;
    this.chosen = id;
    for (const node of this.list.children) {
      if (node.dataset.id === id) node.dataset.chosen = ""; else delete node.dataset.chosen;
    }
    this.hold("chosen", id);
  }

  key(event) {
    const id = this.idOf(event);
    if (!id || event.target.closest("[data-verb]")) return;
    const place = this.order.indexOf(id);
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: this.columns(), ArrowUp: -this.columns() }[event.key];
    if (step) {
      event.preventDefault();
      if (event.altKey) this.move(id, place + step);
      else this.list.children[place + step]?.querySelector(".view").focus();
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      this.enlarge(id);
    } else if (event.key === "f" && !event.ctrlKey && !event.metaKey) this.tell("open", id);
    else if (event.key === "Delete") this.tell("omit", id);
  }

  columns() {
    const top = this.list.firstChild?.offsetTop;
    return Math.max(1, [...this.list.children].filter((node) => node.offsetTop === top).length);
  }

  lightbox() {
    const image = element("img", { alt: "" });
    const caption = element("div", { className: "caption" });
    const button = (words, name, label, act) => {
      const node = element("button", { type: "button", className: name, onclick: act }, words);
      node.setAttribute("aria-label", label);
      return node;
    };
    const dialog = element("dialog", {}, element("figure", {}, image), caption,
      button("‹", "arrow prev", "Previous frame", () => this.turn(-1)),
      button("›", "arrow next", "Next frame", () => this.turn(1)),
      button("✕", "shut", "Close", () => dialog.close()));
    dialog.setAttribute("aria-label", "Frame, large");
    dialog.onkeydown = (event) => {
      if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
        event.preventDefault();
        this.turn(event.key === "ArrowRight" ? 1 : -1);
      }
    };
    dialog.onclose = () => this.node(this.enlarged)?.querySelector(".view").focus();
    return { dialog, image, caption };
  }

  turn(step) {
    const next = this.order[this.order.indexOf(this.enlarged) + step];
    if (next) this.enlarge(next);
  }

  enlarge(id) {
    const frame = this.frames.find((other) => other.id === id);
    if (!frame?.large) return;
    this.enlarged = id;
    const { dialog, image, caption } = this.light;
    if (image.getAttribute("src") !== frame.large) image.src = frame.large;
    image.alt = frame.alt;
    const open = element("button", { type: "button", onclick: () => this.tell("open", id) }, "Open frame");
    caption.replaceChildren(element("b", {}, frame.label), element("span", {}, frame.slate.join(" · ")),
      element("span", { className: "line" }, frame.action), element("span", {}, frame.time), open);
    if (!dialog.open) dialog.showModal();
  }
}
