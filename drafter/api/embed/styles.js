// How it looks: light or dark as the page says by `color-scheme`, from right to left where the page reads so. Given as a
// style sheet object, so that a page whose policy allows no inline style shows it all the same.

const PANEL_STYLE = `
:host { display: block; font: 14px/1.5 system-ui, sans-serif; text-align: start;
  --ground: light-dark(#ffffff, #1c2128); --ink: light-dark(#1b1f24, #e6e8eb); --quiet: light-dark(#57606a, #aab2bd);
  --line: light-dark(#8c959f, #6e7781); --accent: light-dark(#0b57d0, #a8c7fa); --on-accent: light-dark(#ffffff, #062e6f);
  --must: light-dark(#b3261e, #ffb4ab); --fact: light-dark(#d6e8ff, #1d3f66); --rests: light-dark(#f0f6ff, #23303f);
  --warn: light-dark(#fff4d6, #3d3216); }
:host([hidden]), [hidden] { display: none !important; }
.panel { color: var(--ink); background: var(--ground); border: 1px solid var(--line); border-radius: 8px; padding: 12px; }
h2 { font-size: 1em; margin: 0; }
h3 { font-size: 1em; margin: 8px 0 4px; }
p { margin: 6px 0; }
.quiet { color: var(--quiet); }
.reading b { text-transform: none; }
.words { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); border-radius: 6px; padding: 8px;
  margin: 8px 0; min-height: 3em; }
.words .rests { background: var(--rests); border-radius: 2px; }
.words mark { background: var(--fact); color: inherit; border-radius: 2px; }
.words .lit { outline: 2px solid var(--accent); outline-offset: 1px; }
.words .provisional { color: var(--quiet); font-style: italic; animation: come 0.3s; }
@keyframes come { from { opacity: 0; } }
.warnings { background: var(--warn); border-radius: 6px; padding: 4px 8px; margin: 8px 0; }
ul, ol { margin: 4px 0; padding-inline-start: 1.4em; }
.bar { display: flex; flex-wrap: wrap; gap: 6px; margin: 8px 0; }
button { font: inherit; color: var(--ink); background: transparent; border: 1px solid var(--line); border-radius: 6px;
  padding: 4px 10px; cursor: pointer; text-align: start; }
button.first { background: var(--accent); color: var(--on-accent); border-color: var(--accent); font-weight: 600; }
button[aria-disabled="true"] { color: var(--quiet); background: transparent; border-style: dashed; cursor: not-allowed; }
button.plain { border: 0; padding: 0 2px; text-decoration: underline; color: inherit; }
input, textarea, summary, label { font: inherit; color: inherit; }
input[type="text"], textarea { background: var(--ground); border: 1px solid var(--line); border-radius: 6px; padding: 4px 8px;
  width: 100%; box-sizing: border-box; }
fieldset { border: 1px solid var(--line); border-radius: 6px; margin: 8px 0; padding: 8px; }
label { display: block; margin: 4px 0; }
fieldset > button { margin-block-start: 4px; margin-inline-end: 6px; }
:is(button, input, textarea, summary, [contenteditable]):focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.must { color: var(--must); font-weight: 600; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (prefers-reduced-motion: reduce) { * { animation: none !important; transition: none !important; scroll-behavior: auto !important; } }
@media (forced-colors: active) { .words .rests, .words mark { text-decoration: underline; } }
`;

/** Of the page's own reply box, where that is rich text: what is found is underlined in it. */
const BOX_STYLE = `
::highlight(drafter-must) { text-decoration: underline wavy #d93025; }
::highlight(drafter-should) { text-decoration: underline dotted #9a6700; }
`;

const sheets = new Map();

/** One sheet for all that show it. */
function sheet(text) {
  if (!sheets.has(text)) {
    const made = new CSSStyleSheet();
    made.replaceSync(text);
    sheets.set(text, made);
  }
  return sheets.get(text);
}

function adopt(root, text) {
  const made = sheet(text);
  if (!root.adoptedStyleSheets.includes(made)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, made];
}
