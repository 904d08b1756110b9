// The small forms under the draft: another resolution, another wish, a reason for rejecting. One is open at a time; Escape
// closes it, and gives the focus back to the button that opened it.

class Forms {
  constructor(place, words) {
    Object.assign(this, { place, words, opener: null });
    place.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.opener) return;
      event.stopPropagation();
      this.close();
    });
  }

  /** Opens what `build` makes, or closes it where it is open. */
  toggle(opener, build) {
    const again = this.opener === opener;
    this.close();
    if (again) return;
    this.opener = opener;
    opener.setAttribute("aria-expanded", "true");
    this.place.replaceChildren(build());
    this.place.querySelector("input, button, textarea")?.focus();
  }

  close() {
    if (!this.opener) return;
    const inside = this.place.contains(this.place.getRootNode().activeElement);
    this.opener.setAttribute("aria-expanded", "false");
    if (inside) this.opener.focus();
    this.opener = null;
    this.place.replaceChildren();
  }

  /** The plan's other resolutions, a button each. */
  alternatives(plan, choose) {
    const { words } = this;
    const other = (plan?.alternatives || []).filter((one) => one.remedy);
    const choices = other.map((one) => button(one.says || one.remedy, () => this.#done(() => choose(one)), { dir: "auto" }));
    const none = make("p", { class: "quiet" }, words.noOther);
    return this.#group(words.chooseOther, ...(choices.length ? choices : [none]), this.#cancel());
  }

  /** A wish in the agent's own words. */
  wish(ask) {
    const { words } = this;
    const field = make("input", { type: "text", maxlength: "2000", dir: "auto", required: true });
    const form = make("form", {}, this.#group(words.wish, make("label", {}, make("span", { class: "unseen" }, words.wish), field), this.#submit(words.send), this.#cancel()));
    return this.#onSubmit(form, () => {
      const text = field.value.trim();
      if (text) this.#done(() => ask(text));
    });
  }

  /** Why the draft is no good: one or more reasons, and a remark. */
  reasons(reject) {
    const { words } = this;
    const boxes = Object.entries(words.reasons).map(([code, says]) => [make("input", { type: "checkbox", name: "reason", value: code }), says]);
    const remark = make("textarea", { rows: "2", maxlength: "2000", dir: "auto" });
    const missing = make("p", { class: "must", role: "alert" });
    const form = make("form", { novalidate: true }, this.#group(words.why, ...boxes.map((one) => make("label", {}, ...one)), make("label", {}, words.remark, remark), missing, this.#submit(words.reject), this.#cancel()));
    return this.#onSubmit(form, () => {
      const chosen = boxes.filter(([box]) => box.checked).map(([box]) => box.value);
      if (chosen.length) this.#done(() => reject(chosen, remark.value.trim()));
      else missing.textContent = words.pickReason;
    });
  }

  #group(legend, ...children) {
    return make("fieldset", { part: "form-fields" }, make("legend", {}, legend), ...children);
  }

  #submit(label) {
    return make("button", { type: "submit", class: "first", part: "button" }, label);
  }

  #cancel() {
    return button(this.words.cancel, () => this.close());
  }

  #onSubmit(form, run) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      run();
    });
    return form;
  }

  #done(run) {
    this.close();
    run();
  }
}
