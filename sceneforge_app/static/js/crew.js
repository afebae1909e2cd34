// What the crew is doing: a bar with a sentence, the agents one after the other, and the frames
// as they come out of the darkroom.

const crews = new WeakMap();

export default function (component) {
  const root = component.parentElement.querySelector(".crew");
  let parts = crews.get(root);
  if (!parts) {
    parts = build(root);
    crews.set(root, parts);
  }
  show(root, parts, component.data);
  return () => crews.delete(root);
}

function element(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  Object.assign(node, properties);
  node.append(...children);
  return node;
}

function build(root) {
  const parts = {
    title: element("b"), sentence: element("span"), count: element("span", { className: "count" }),
    bar: element("div", { className: "bar" }, element("i")),
    steps: element("ol", { className: "steps" }), strip: element("ol", { className: "strip" }),
  };
  parts.bar.setAttribute("role", "progressbar");
  parts.bar.setAttribute("aria-label", "Progress of the board");
  parts.sentence.setAttribute("role", "status");
  root.replaceChildren(element("div", { className: "head" }, parts.title, parts.sentence, parts.count),
    parts.bar, parts.steps, parts.strip);
  return parts;
}

function show(root, parts, data) {
  root.style.setProperty("--aspect", data.aspect);
  parts.title.textContent = data.title;
  if (parts.sentence.textContent !== data.sentence) parts.sentence.textContent = data.sentence;
  parts.count.textContent = data.count;
  parts.bar.firstChild.style.width = `${Math.round(100 * data.share)}%`;
  parts.bar.setAttribute("aria-valuenow", Math.round(100 * data.share));
  rows(parts.steps, data.steps, () => element("li", {}, element("i"), element("b"), element("span")), (row, step) => {
    row.dataset.state = step.state;
    row.children[1].textContent = step.name;
    row.children[2].textContent = step.words;
  });
  rows(parts.strip, data.frames, () => element("li"), fillFrame);
}

function rows(list, items, make, fill) {
  while (list.children.length < items.length) list.append(make());
  while (list.children.length > items.length) list.lastChild.remove();
  items.forEach((item, index) => {
    const state = JSON.stringify(item);
    const row = list.children[index];
    if (row.state === state) return;
    row.state = state;
    fill(row, item);
  });
}

function fillFrame(row, frame) {
  row.dataset.state = frame.state;
  row.title = frame.why;
  const label = element("span", { className: "label" }, frame.label);
  if (frame.url) row.replaceChildren(element("img", { src: frame.url, alt: frame.alt }), label);
  else row.replaceChildren(element("span", {}, frame.words), label);
}
