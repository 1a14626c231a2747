"use strict";
CodeMirror.defineSimpleMode("drl", {
  start: [
    { regex: /\/\/.*/, token: "comment" },
    { regex: /\/\*/, token: "comment", next: "comment" },
    { regex: /"(?:[^"\\]|\\.)*"/, token: "string" },
    { regex: /@[a-z]+/, token: "meta" },
    { regex: /\$[\p{L}\p{N}_]+/u, token: "variable-2" },
    { regex: /\b(?:package|rule|when|then|end|not|exists|accumulate|and|or|matches|contains|in|memberOf|forall)\b/, token: "keyword" },
    { regex: /\b\d+(?:\.\d+)?B?\b/, token: "number" },
    { regex: /\b[A-Z][A-Za-z]*(?=\s*\()/, token: "def" },
    { regex: /\b[A-Z][A-Z_]+\b/, token: "atom" },
  ],
  comment: [
    { regex: /.*?\*\//, token: "comment", next: "start" },
    { regex: /.*/, token: "comment" },
  ],
  meta: { lineComment: "//" },
});
CodeMirror.defineSimpleMode("sentences", {
  start: [
    { regex: /\s*#.*/, token: "comment" },
    { regex: /「[^」]*」/, token: "variable-2" },
    { regex: /“[^”]*”/, token: "string" },
    { regex: /\{[^}]*\}/, token: "atom" },
    { regex: /^\s*(?:规则|当|就|完)\s*$/, sol: true, token: "keyword" },
    { regex: /\s*[\p{L}]{2,6}：/u, sol: true, token: "meta" },
    { regex: /\d+(?:\.\d+)?%?/, token: "number" },
  ],
  meta: { lineComment: "#" },
});
const editors = {};
document.querySelectorAll("textarea[data-editor]").forEach((area) => {
  const editor = CodeMirror.fromTextArea(area, {
    mode: area.dataset.mode || area.dataset.editor, lineNumbers: true, lineWrapping: true, matchBrackets: true, gutters: ["faults", "CodeMirror-linenumbers"],
    // The Tab key leaves the editor, so that it can be used without a mouse.
    extraKeys: { Tab: false, "Shift-Tab": false },
  });
  editor.getInputField().setAttribute("aria-label", document.querySelector(`label[for="${area.id}"]`).textContent);
  area.required = false;
  editors[area.dataset.editor] = editor;
  let timer;
  editor.on("change", () => {
    editor.save();
    clearTimeout(timer);
    timer = setTimeout(() => htmx.trigger("#messages", "draft-changed"), 600);
  });
});
document.addEventListener("htmx:afterSwap", () => {
  Object.values(editors).forEach((editor) => editor.clearGutter("faults"));
  document.querySelectorAll(".messages li").forEach((message) => {
    const editor = message.dataset.file.endsWith(".yaml") ? editors.yaml : editors.drl;
    const line = Number(message.dataset.line);
    if (line < 1) return;
    const mark = document.createElement("span");
    mark.className = "fault-mark";
    mark.title = message.textContent;
    mark.textContent = "●";
    editor.setGutterMarker(line - 1, "faults", mark);
  });
});
