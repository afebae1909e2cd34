// The takes of a frame, the first on the left, each with what changed; one of them is circled.

const strips = new WeakMap();

export default function (component) {
  const root = component.parentElement.querySelector(".takes");
  let list = strips.get(root);
  if (!list) {
    list = document.createElement("ol");
    root.replaceChildren(list);
    strips.set(root, list);
  }
  root.style.setProperty("--aspect", component.data.aspect);
  const state = JSON.stringify(component.data.takes);
  if (list.state !== state) {
    const grown = component.data.takes.length > list.children.length;
    list.state = state;
    list.replaceChildren(...component.data.takes.map((take) => card(take, component.setTriggerValue)));
    if (grown) list.scrollLeft = list.scrollWidth;
  }
  return () => strips.delete(root);
}

function element(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  Object.assign(node, properties);
  node.append(...children);
  return node;
}

function card(take, tell) {
  const node = element("li", {}, view(take), line(take), badges(take));
  if (take.asked) node.append(element("p", { className: "asked" }, take.asked));
  node.append(element("p", {}, take.what));
  if (take.circled) node.dataset.circled = "";
  const tools = element("div", { className: "tools" });
  if (take.url && !take.circled) {
    const words = take.older ? "Restore" : "Circle";
    tools.append(button(words, `${words} take ${take.number}: the board shows it and the next take starts from it`,
      () => tell("circle", take.id)));
  }
  if (take.comparable) tools.append(button("Compare", `Compare take ${take.number} with the one that is shown`,
    () => tell("compare", take.id)));
  if (tools.children.length) node.append(tools);
  return node;
}

function button(words, label, onclick) {
  const node = element("button", { type: "button", title: label, onclick }, words);
  node.setAttribute("aria-label", label);
  return node;
}

function badges(take) {
  const row = element("div", { className: "badges" }, element("span", { className: "badge", title: take.made_by }, take.maker));
  if (take.truth) row.append(element("span", { className: `badge ${take.estimated ? "warn" : "good"}` }, take.truth));
  if (take.cost) row.append(element("span", { className: "badge cost" }, take.cost));
  return row;
}

function view(take) {
  const box = element("div", { className: "view" });
  const url = take.url ?? take.glimpse;
  if (url) box.append(element("img", { src: url, alt: take.alt }));
  if (!take.url) {
    const wait = element("span", { className: "wait" }, take.words);
    wait.dataset.state = take.state;
    box.append(wait);
  }
  return box;
}

function line(take) {
  const row = element("div", { className: "line" }, element("b", {}, `Take ${take.number}`), element("span", {}, take.facts));
  if (take.circled) row.append(element("span", { className: "ring" }, "◉ circled"));
  return row;
}
