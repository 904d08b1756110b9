// <drafter-suggestion>: shows a draft for a case, puts it into the desk's reply box when the agent says so, watches what they
// type there, and tells the service what became of it. It sends nothing to any customer: the desk does, and then calls `sent()`.

const HOME = document.currentScript?.src ? new URL(".", document.currentScript.src).href : document.baseURI;

class DrafterSuggestion extends HTMLElement {
  static observedAttributes = ["case-id", "case", "for", "language"];

  #case = null;
  #token = null;
  #box = null;
  #draft = null; // the one that is shown
  #undo = null; // puts back what Use took the place of
  #making = null; // stops the draft in the making
  #written = ""; // what last stood in the reply box: desks empty it when they send
  #warned = "";
  #watching = new Watching((text) => this.#score(text), (found) => this.#tellFindings(found));
  #typed = () => this.#look();
  #lookForBox = () => this.#box || this.#findBox();

  constructor() {
    super();
    this.attachShadow({ mode: "open" });
    this.#build();
  }

  /** The case to answer, as `POST /v1/drafts` takes it. Another id is another case, and begins anew. */
  get case() { return this.#case; }
  set case(value) {
    const same = value && this.#case && value.id === this.#case.id;
    this.#case = value ? structuredClone(value) : null;
    if (same) this.#look();
    else this.#begin();
  }

  /** `async () => "key"`: asked each time that one is needed, so that none stands in the page. */
  get token() { return this.#token; }
  set token(value) { this.#token = value; }

  /** The reply box, where `for` cannot name it (one inside another shadow root). */
  get box() { return this.#box?.node ?? null; }
  set box(node) { this.#watch(node); }

  /** The draft that is shown, as the service gave it. */
  get current() { return this.#draft; }

  connectedCallback() {
    for (const name of ["token", "box", "case"]) this.#setEarly(name);
    this.#findBox();
    document.addEventListener("focusin", this.#lookForBox);
    if (!this.#case) this.#begin();
  }

  disconnectedCallback() {
    this.#making?.abort();
    this.#watching.stop();
    this.#watch(null);
    document.removeEventListener("focusin", this.#lookForBox);
  }

  attributeChangedCallback(name, before, now) {
    if (name === "language") this.#build();
    if (!this.isConnected) return;
    if (name === "for") this.#findBox();
    if (name === "case" || (name === "case-id" && now !== this.#case?.id)) this.case = null;
  }

  /** Makes a draft of the case and shows it. Gives the draft; null where there is none, which the panel then explains. */
  async draft() {
    const body = this.#asked();
    if (body) return this.#make("/v1/drafts", body);
    this.view.tell(this.view.words.noCase);
    return null;
  }

  /** Makes another one in its place, changed as told. */
  async revise(instruction) {
    return this.#draft && this.#make(`/v1/drafts/${encodeURIComponent(this.#draft.id)}/revise`, { instruction });
  }

  /** Looks at a text now: the findings of the checks that are about what stands in it. */
  async lint(text) {
    return this.#watching.look(String(text));
  }

  /** To be called when the reply has gone out, with its text where the box is empty by then. */
  async sent(text) {
    if (!this.#draft) return null;
    const said = saidOf(text || this.#box?.text.trim() || this.#written || this.#draft.reply.text, this.#draft);
    return this.#tell(said, this.view.words.sent);
  }

  get #wire() {
    const token = async () => (this.#token ? this.#token() : this.getAttribute("key"));
    return new Wire(this.getAttribute("base-url") || HOME, token);
  }

  #build() {
    const words = wordsFor(this.getAttribute("language") || document.documentElement.lang);
    const view = new View(this.shadowRoot, words);
    const forms = new Forms(view.form, words);
    const bar = new Bar(view.bar, words, {
      draft: () => this.draft(),
      use: () => this.#use(),
      shorter: () => this.revise("shorter"),
      warmer: () => this.revise("warmer"),
      other: (opener) => forms.toggle(opener, () => forms.alternatives(this.#draft.plan, (one) => this.revise(instead(one)))),
      say: (opener) => forms.toggle(opener, () => forms.wish((wish) => this.revise(wish))),
      reject: (opener) => forms.toggle(opener, () => forms.reasons((codes, remark) => this.#reject(codes, remark))),
      undo: () => this.#putBack(),
    });
    Object.assign(this, { view, forms, bar });
    if (this.#draft) view.showDraft(this.#draft);
    this.#offer();
  }

  #offer() {
    this.bar.offer({ draft: Boolean(this.#draft), busy: Boolean(this.#making), box: this.#box, undo: this.#undo });
  }

  /** What a page set before this script was there. */
  #setEarly(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete this[name];
    this[name] = value;
  }

  /** Another case: what was shown was the last one's. */
  #begin() {
    this.#making?.abort();
    this.#making = this.#draft = this.#undo = null;
    this.#written = "";
    this.view.clear();
    this.view.tell("");
    this.#case ??= caseInPage(this.getRootNode(), this.getAttribute("case"));
    this.#offer();
    if (this.#case) this.#look();
    else if (this.getAttribute("case-id")) this.#load(this.getAttribute("case-id"));
  }

  async #load(id) {
    try {
      const { kept, draft } = await caseKept(this.#wire, id);
      if (this.#case || id !== this.getAttribute("case-id")) return;
      this.#case = kept;
      if (draft) this.#show(draft);
      else this.#look();
    } catch (error) {
      this.#trouble(error);
    }
  }

  /** The case as it is asked with; its agent reads the panel's language where the case does not say which. */
  #asked() {
    if (!this.#case) return null;
    const [id, language] = [this.getAttribute("case-id"), this.getAttribute("language")];
    const given = { ...(id && { id }), ...this.#case };
    return language && !given.agent?.language ? { ...given, agent: { ...given.agent, language } } : given;
  }

  async #make(path, body) {
    this.#making?.abort();
    const making = (this.#making = new AbortController());
    const [view, before] = [this.view, this.#draft];
    this.forms.close();
    this.#offer();
    view.clear();
    view.tell(view.words.reading);
    try {
      for await (const { name, value } of this.#wire.events(path, body, making.signal)) {
        if (making !== this.#making) return null;
        if (name === "reading") view.showReading(value);
        if (name === "plan") view.tell(view.words.writing);
        if (name === "delta") view.showPart(value);
        if (name === "draft") return this.#show(value);
      }
    } catch (error) {
      if (making !== this.#making) return null; // another one was begun meanwhile
      this.#making = null;
      if (before) view.showDraft(before);
      else view.clear();
      this.#offer();
      this.#trouble(error);
    }
    return null;
  }

  #show(draft) {
    this.#draft = draft;
    this.#making = null;
    this.view.showDraft(draft);
    this.view.tell(this.view.words.ready);
    this.#offer();
    this.#fire("drafter-draft", { draft });
    this.#warn("draft", draft.warnings);
    this.#look(); // the agent's text is now held against this plan
    return draft;
  }

  #use() {
    const text = this.view.draftText;
    if (this.#box.text.trim()) this.#undo = this.#box.keep();
    this.#box.text = text;
    this.view.tell(this.view.words.used);
    this.#offer();
    this.#fire("drafter-used", { draft: this.#draft, text });
  }

  #putBack() {
    this.#undo();
    this.#undo = null;
    this.bar.focus("use");
    this.#offer();
  }

  async #reject(reasons, remark) {
    const told = await this.#tell({ action: "rejected", reasons, ...(remark && { text: remark }) }, this.view.words.rejected);
    if (!told) return;
    this.#draft = null;
    this.view.clear();
    this.#offer();
    this.bar.focus("draft");
  }

  async #tell(said, thanks) {
    const { id } = this.#draft;
    try {
      const judged = await judge(this.#wire, this.#draft, said);
      if (this.#draft?.id !== id) return judged;
      this.#draft = { ...this.#draft, version: judged.version };
      this.view.tell(thanks);
      this.view.showWarnings(judged.warnings || []);
      this.#warn("sent", judged.warnings);
      return judged;
    } catch (error) {
      this.#trouble(error);
      return null;
    }
  }

  async #score(text) {
    const asked = this.#asked();
    if (!asked) return { checks: [] };
    return this.#wire.ask("POST", "/v1/scores", { case: asked, reply: { text }, ...(this.#draft && { plan: this.#draft.plan }) });
  }

  #tellFindings({ findings, text, trouble }) {
    if (trouble) {
      this.view.showUnchecked();
      return;
    }
    this.view.showFindings(findings, (one) => this.#box?.select(one.start, one.end));
    this.view.findings.hidden = !text.trim();
    this.#box?.underline(findings.filter((one) => one.start >= 0));
    const grave = findings.filter((one) => one.level === "must");
    const told = JSON.stringify(grave.map((one) => [one.id, one.quote]));
    if (told !== this.#warned) this.#warn("text", grave);
    this.#warned = told;
  }

  #findBox() {
    const name = this.getAttribute("for");
    const node = name && this.getRootNode().getElementById(name);
    if (node && node !== this.#box?.node) this.#watch(node);
  }

  #watch(node) {
    this.#box?.underline([]);
    this.#box?.node.removeEventListener("input", this.#typed);
    this.#box = node ? new ReplyBox(node) : null;
    node?.addEventListener("input", this.#typed);
    this.#offer();
    this.#look();
  }

  /** Something stands in the box, or has changed there: it is looked at when the typing pauses. */
  #look() {
    if (!this.#box || (!this.#box.text.trim() && !this.#written)) return;
    this.#written = this.#box.text.trim() || this.#written;
    if (this.#case) this.#watching.typed(this.#box.text, this.#box.caret);
  }

  #trouble(error) {
    if (error?.name === "AbortError") return;
    const told = [this.view.words.troubles[error.kind], error.detail].filter(Boolean).join(" ");
    this.view.tell(told || String(error.message || error));
  }

  #warn(from, warnings) {
    if (warnings?.length) this.#fire("drafter-warning", { from, warnings });
  }

  #fire(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }
}

if (!customElements.get("drafter-suggestion")) customElements.define("drafter-suggestion", DrafterSuggestion);
