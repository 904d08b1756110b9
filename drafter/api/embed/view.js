// What is seen. Everything that comes from outside (a case, a name, a draft, an error) is put in as text, never as markup.

/** An element with its attributes and children; a text among them stays text. */
function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== false) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children);
  return node;
}

/** A button that stays in its place, and in the way of the Tab key, while it cannot be used. */
function button(label, run, attributes = {}) {
  const node = make("button", { type: "button", part: "button", ...attributes }, label);
  node.addEventListener("click", () => node.getAttribute("aria-disabled") !== "true" && run(node));
  return node;
}

class View {
  constructor(root, words) {
    this.words = words;
    this.parts = new Map();
    this.places = [];
    this.announced = "";
    adopt(root, PANEL_STYLE);
    this.state = make("p", { part: "state", class: "quiet", role: "status" });
    this.reading = make("p", { part: "reading", class: "reading", hidden: true });
    this.warnings = make("section", { part: "warnings", class: "warnings", "aria-label": words.warnings, hidden: true });
    this.editor = make("div", { part: "draft", class: "words", dir: "auto", hidden: true });
    this.source = make("p", { part: "source", class: "quiet", id: "source", hidden: true });
    this.bar = make("div", { class: "bar", role: "group", "aria-label": words.title });
    this.form = make("div", { part: "form" });
    this.resting = make("details", { part: "grounds", hidden: true });
    this.gloss = make("details", { part: "gloss", hidden: true });
    this.cautions = make("details", { part: "cautions", hidden: true });
    this.findings = make("section", { part: "findings", "aria-label": words.findings, hidden: true });
    this.live = make("p", { class: "unseen", "aria-live": "polite" });
    this.panel = make("section", { part: "panel", class: "panel", "aria-label": words.title },
      make("h2", {}, words.title), this.state, this.reading, this.warnings, this.editor, this.source, this.bar, this.form,
      this.resting, this.cautions, this.gloss, this.findings, this.live);
    root.replaceChildren(this.panel);
    this.editor.addEventListener("pointerover", (event) => this.#point(event.target));
    for (const kind of ["keyup", "click", "focus"]) this.editor.addEventListener(kind, () => this.#point(caretIn(root)));
    this.editor.addEventListener("input", () => this.#edited());
  }

  /** One line on how things stand; told to screen readers, once. */
  tell(text) {
    if (this.state.textContent !== text) this.state.textContent = text;
  }

  /** Begins a new draft: what was there is taken away. */
  clear() {
    this.parts.clear();
    this.places = [];
    for (const node of [this.warnings, this.source, this.resting, this.cautions, this.gloss, this.form]) node.replaceChildren();
    for (const node of [this.reading, this.warnings, this.editor, this.source, this.resting, this.cautions, this.gloss]) node.hidden = true;
    this.editor.replaceChildren();
    this.#editable(false);
  }

  /** The reading in one line, with the words that prove it. */
  showReading(reading) {
    const signs = byWeight(reading);
    const kinds = this.words === WORDS.en ? [...new Set(signs.map((one) => one.kind.replaceAll("_", " ")))].slice(0, 3) : [];
    const told = kinds.length ? `: ${kinds.join(", ")}` : "";
    this.reading.replaceChildren(make("b", {}, this.words.levels[reading.level] || reading.level), told);
    if (signs.length) this.reading.append(" — ", make("q", { part: "quote", dir: "auto" }, signs[0].quote));
    this.reading.hidden = false;
  }

  /** A part that is still provisional; told again it takes its own place. */
  showPart({ part, text }) {
    if (!this.parts.has(part)) {
      this.parts.set(part, make("p", { part: "provisional", class: "provisional" }));
      this.editor.append(this.parts.get(part));
    }
    this.parts.get(part).textContent = text;
    this.editor.hidden = false;
    this.editor.setAttribute("aria-busy", "true");
  }

  /** The draft, to be read and edited. */
  showDraft(draft) {
    const { words } = this;
    this.clear();
    this.showReading(draft.reading);
    this.editor.lang = draft.reply.language || "";
    this.places = [];
    for (const { text, grounds } of passages(draft.reply)) {
      if (!grounds.length) {
        this.editor.append(text);
        continue;
      }
      const node = make("span", { class: "rests", part: "rests", "data-place": String(this.places.length) });
      let at = 0;
      for (const fact of factsIn(text, grounds)) {
        node.append(text.slice(at, fact.start), make("mark", { part: "fact" }, text.slice(fact.start, fact.end)));
        at = fact.end;
      }
      node.append(text.slice(at));
      this.editor.append(node);
      this.places.push({ node, text, grounds });
    }
    this.#editable(true);
    this.editor.hidden = this.source.hidden = false;
    this.source.textContent = words.noSource;
    this.#listGrounds();
    const { gloss } = draft.reply;
    if (gloss) this.gloss.replaceChildren(make("summary", {}, words.gloss), make("p", { class: "quiet", dir: "auto", lang: gloss.language }, gloss.text));
    this.gloss.hidden = !gloss;
    const worse = draft.cautions || [];
    this.cautions.replaceChildren(make("summary", {}, `${words.worse} (${worse.length})`), this.#said(worse.map((one) => ({ says: one.says, quote: one.evidence?.quote }))));
    this.cautions.hidden = !worse.length;
    this.showWarnings(draftWarnings(draft, words));
  }

  /** The text as it stands now, with what the agent changed in it. */
  get draftText() {
    return new ReplyBox(this.editor).text;
  }

  /** What the agent must know: `{says, quote}` each. */
  showWarnings(warnings) {
    this.warnings.replaceChildren(make("h3", {}, this.words.warnings), this.#said(warnings));
    this.warnings.hidden = !warnings.length;
  }

  #said(all) {
    const quoted = (quote) => (quote ? [" — ", make("q", { dir: "auto" }, quote)] : []);
    return make("ul", {}, ...all.map((one) => make("li", {}, make("span", { dir: "auto" }, one.says), ...quoted(one.quote))));
  }

  /** What is wrong in the agent's own text; a button for each place shows it there. */
  showFindings(findings, select) {
    const { words } = this;
    const items = findings.map((one) => {
      const level = make("span", { part: `level-${one.level}`, class: one.level }, `${words[one.level]}: `);
      const quote = one.quote && button(`“${one.quote}”`, () => select(one), { class: "plain", title: words.show, dir: "auto" });
      return make("li", { part: `finding finding-${one.level}` }, level, ...(quote ? [quote, " "] : []), unquoted(one), ...(one.mend ? [make("div", { class: "quiet" }, one.mend)] : []));
    });
    this.findings.replaceChildren(make("h3", {}, words.findings), items.length ? make("ul", {}, ...items) : make("p", { class: "quiet" }, words.clear));
    this.findings.hidden = false;
    const grave = findings.filter((one) => one.level === "must");
    this.#announce(grave.length ? `${words.must}: ${[...new Set(grave.map((one) => one.why))].join(". ")}` : this.announced && words.clear);
  }

  /** That nobody looked at the text: an empty list would be taken for a clean one. */
  showUnchecked() {
    this.findings.replaceChildren(make("p", { class: "quiet" }, this.words.unchecked));
    this.findings.hidden = false;
    this.announced = "";
  }

  #announce(text) {
    if (text !== this.announced) this.live.textContent = text;
    this.announced = text === this.words.clear ? "" : text;
  }

  #editable(on) {
    const { editor } = this;
    editor.removeAttribute("aria-busy");
    for (const [name, value] of Object.entries({ role: "textbox", "aria-multiline": "true", "aria-label": this.words.editable, "aria-describedby": "source" })) {
      if (on) editor.setAttribute(name, value);
      else editor.removeAttribute(name);
    }
    editor.setAttribute("contenteditable", on ? "plaintext-only" : "false");
  }

  #listGrounds() {
    const { words } = this;
    const items = this.places.map((place) => {
      const shown = button(`“${place.text}”`, () => this.#light(place), { class: "plain", dir: "auto" });
      shown.addEventListener("focus", () => this.#light(place));
      shown.addEventListener("pointerenter", () => this.#light(place));
      place.item = make("li", {}, shown, make("ul", {}, ...place.grounds.map((one) => make("li", { dir: "auto" }, groundSays(one, words)))));
      return place.item;
    });
    this.resting.replaceChildren(make("summary", {}, `${words.resting} (${items.length})`), make("ol", {}, ...items));
    this.resting.hidden = !items.length;
  }

  #point(target) {
    const node = (target?.nodeType === Node.TEXT_NODE ? target.parentElement : target)?.closest?.("[data-place]");
    if (node) this.#light(this.places[Number(node.dataset.place)]);
  }

  #light(place) {
    for (const { node } of this.places) node.classList.toggle("lit", node === place.node);
    const says = place.changed ? this.words.yours : place.grounds.map((one) => groundSays(one, this.words)).join(" · ");
    this.source.textContent = `${this.words.restsOn}: ${says}`;
  }

  /** Words that the agent changed rest on nothing that we know of. */
  #edited() {
    for (const place of this.places) {
      const changed = !place.node.isConnected || place.node.textContent !== place.text;
      if (changed === Boolean(place.changed)) continue;
      place.changed = changed;
      place.node.classList.toggle("rests", !changed);
      for (const mark of place.node.querySelectorAll("mark")) mark.replaceWith(...mark.childNodes);
      if (changed) place.item.append(make("span", { class: "quiet" }, ` (${this.words.yours})`));
      else place.item.lastChild.remove();
    }
  }
}

/** Where the caret stands; a shadow root has its own selection in some browsers. */
function caretIn(root) {
  return (root.getSelection ? root.getSelection() : document.getSelection())?.focusNode;
}

/** Why something is wrong, without the words that stand before it already. */
function unquoted({ why, quote }) {
  return quote ? why.replace(`: “${quote}”`, "") : why;
}

function draftWarnings(draft, words) {
  const undone = (draft.reply.not_done || []).map((one) => ({ says: `${words.notDone}: ${one.why}`, quote: one.quote }));
  return [...(draft.warnings || []).map((one) => ({ says: one.says })), ...undone];
}
