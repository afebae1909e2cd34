// The text of a scene. What is typed reaches Python shortly after the hand rests, so that nothing
// is lost; Python's text replaces it only when Python says so by a new version.

const REST_MS = 500;
const editors = new WeakMap();

export default function (component) {
  const { data, parentElement, setStateValue } = component;
  const root = parentElement.querySelector(".editor");
  let editor = editors.get(root);
  if (!editor) {
    editor = build(root);
    editors.set(root, editor);
  }
  editor.send = () => {
    clearTimeout(editor.timer);
    if (editor.sent === editor.area.value) return;
    editor.sent = editor.area.value;
    setStateValue("typed", { text: editor.area.value, version: editor.version });
  };
  if (editor.version !== data.version) {
    editor.version = data.version;
    editor.area.value = data.text;
    editor.sent = data.text;
    grow(editor.area);
  }
  editor.area.placeholder = data.placeholder;
  editor.saved.textContent = data.kept !== null && editor.sent === editor.area.value ? "Saved" : "";
  editor.count.textContent = words(editor.area.value);
  return () => {
    editor.send();
    editors.delete(root);
  };
}

export function words(text) {
  const count = text.trim() ? text.trim().split(/\s+/).length : 0;
  return count === 1 ? "1 word" : `${count} words`;
}

function build(root) {
  const area = document.createElement("textarea");
  area.id = "scene-text";
  area.spellcheck = true;
  const [head, name, count, saved] = ["div", "label", "span", "span"].map((tag) => document.createElement(tag));
  name.htmlFor = area.id;
  name.textContent = "What happens";
  head.className = "head";
  saved.className = "saved";
  head.append(name, count, saved);
  root.replaceChildren(head, area);
  const editor = { area, count, saved, version: null, sent: null, timer: 0, send: () => {} };
  area.oninput = () => {
    count.textContent = words(area.value);
    saved.textContent = "";
    grow(area);
    clearTimeout(editor.timer);
    editor.timer = setTimeout(() => editor.send(), REST_MS);
  };
  area.onblur = () => editor.send();
  area.onkeydown = (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) editor.send();
  };
  return editor;
}

function grow(area) {
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + 4}px`;
}
