// The buttons under the draft.

class Bar {
  /** `acts` are what each button does, by its name; those of `OPENS` are given the button, to open a form at it. */
  constructor(place, words, acts) {
    const opens = new Set(["other", "say", "reject"]);
    const first = new Set(["draft", "use"]);
    this.buttons = new Map(
      Object.entries(acts).map(([name, run]) => [
        name,
        button(words[name], run, { class: first.has(name) && "first", "aria-expanded": opens.has(name) && "false" }),
      ]),
    );
    place.replaceChildren(...this.buttons.values());
  }

  /** Which are there, and which of them can be used now. */
  offer({ draft, busy, box, undo }) {
    for (const [name, node] of this.buttons) {
      node.hidden = name === "draft" ? draft : name === "undo" ? !undo : !draft;
      node.setAttribute("aria-disabled", String(busy || (name === "use" && !box)));
    }
  }

  focus(name) {
    this.buttons.get(name).focus();
  }
}
