// The desk's own reply box: a text field, or rich text. Read as text, written as text, never as markup.

const BLOCKS = /^(ADDRESS|ARTICLE|BLOCKQUOTE|DIV|DL|FOOTER|H[1-6]|HEADER|LI|OL|P|PRE|SECTION|TABLE|TR|UL)$/;

class ReplyBox {
  constructor(node) {
    this.node = node;
    this.field = "value" in node;
    this.ranges = [];
    if (!this.field) adopt(node.getRootNode(), BOX_STYLE);
  }

  get text() {
    return this.field ? this.node.value : this.#read().text;
  }

  /** Puts a text in place of what stands there, and tells the page as if it had been typed. */
  set text(text) {
    if (this.field) {
      // The prototype's own setter: frameworks put one of theirs on the element and then do not see what is set by it.
      const kind = this.node instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
      Object.getOwnPropertyDescriptor(kind.prototype, "value").set.call(this.node, text);
    } else {
      this.node.replaceChildren(...text.split("\n").flatMap((line, place) => (place ? [document.createElement("br"), line] : [line])));
    }
    this.node.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType: "insertReplacementText" }));
  }

  /** What stands there, to put back; of rich text the nodes themselves. */
  keep() {
    const held = this.field ? this.node.value : [...this.node.childNodes];
    return () => {
      if (this.field) this.text = held;
      else {
        this.node.replaceChildren(...held);
        this.node.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
      }
    };
  }

  /** Where the agent is writing, counted in its text; -1 where they are not. */
  get caret() {
    if (this.field) return this.node.getRootNode().activeElement === this.node ? this.node.selectionEnd : -1;
    const selection = document.getSelection();
    const piece = this.#read().pieces.find((one) => one.node === selection.focusNode);
    return piece ? piece.start + selection.focusOffset : -1;
  }

  select(start, end) {
    this.node.focus();
    if (this.field) this.node.setSelectionRange(start, end);
    else {
      const range = rangeOf(this.#read().pieces, start, end);
      if (range) document.getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    }
  }

  /** Underlines `{start, end, level}` in rich text; a text field cannot show any, and has them in the list alone. */
  underline(spans) {
    if (this.field || !globalThis.CSS?.highlights) return;
    for (const { range, name } of this.ranges) CSS.highlights.get(name)?.delete(range);
    const { pieces } = this.#read();
    this.ranges = spans
      .map((span) => ({ range: rangeOf(pieces, span.start, span.end), name: `drafter-${span.level}` }))
      .filter((one) => one.range);
    for (const { range, name } of this.ranges) {
      if (!CSS.highlights.has(name)) CSS.highlights.set(name, new Highlight());
      CSS.highlights.get(name).add(range);
    }
  }

  /** The text as a reader sees it, a line for each block, and where each of its text nodes begins. */
  #read() {
    const pieces = [];
    let text = "";
    const walk = (node) => {
      for (const child of node.childNodes) {
        if (child.nodeType === Node.TEXT_NODE) {
          pieces.push({ node: child, start: text.length });
          text += child.data;
        } else if (child.nodeName === "BR") {
          text += "\n";
        } else if (child.nodeType === Node.ELEMENT_NODE) {
          const block = BLOCKS.test(child.nodeName);
          if (block && text && !text.endsWith("\n")) text += "\n";
          walk(child);
          if (block && !text.endsWith("\n")) text += "\n";
        }
      }
    };
    walk(this.node);
    return { text, pieces };
  }
}

function rangeOf(pieces, start, end) {
  const range = document.createRange();
  const first = pieces.find((one) => start < one.start + one.node.length);
  const last = pieces.findLast((one) => one.start < end);
  if (!first || !last) return null;
  range.setStart(first.node, Math.max(0, start - first.start));
  range.setEnd(last.node, Math.min(last.node.length, end - last.start));
  return range;
}
