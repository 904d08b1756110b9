// Holds the agent's own words against the rules while they type. It tells, and never stops anybody.

const PAUSE_MS = 250; // after so long without a key the text is looked at
const SETTLE_MS = 1000; // a figure that is still being typed is no finding yet

/** The checks that are about what stands in a text. Those about what is still missing wait until it is finished. */
const WHILE_TYPING = new Set([
  "never_calm_down", "never_say", "no_blame", "no_false_apology", "grounded", "no_claimed_act", "within_authority", "no_reask",
  "no_placeholder", "no_leak", "no_private_in_public", "even_tone", "no_deflection", "no_hollow_phrases",
]);

class Watching {
  /** `score` gives a promise of a text's score, `tell` takes `{text, findings}`, or `{trouble}` where nothing was looked at. */
  constructor(score, tell) {
    Object.assign(this, { score, tell, asked: 0, told: 0, timer: 0, resting: 0 });
  }

  /** The text has changed. `caret` is where it is being typed. */
  typed(text, caret = -1) {
    clearTimeout(this.timer);
    this.asked += 1; // an answer that is still under way is about another text by now
    this.timer = setTimeout(() => this.look(text, caret).catch(() => {}), Math.max(PAUSE_MS, this.resting - Date.now()));
  }

  stop() {
    clearTimeout(this.timer);
    this.asked += 1;
  }

  /** The findings of a text; an answer that comes after a later one is dropped. */
  async look(text, caret = -1) {
    const number = ++this.asked;
    clearTimeout(this.timer);
    let findings = [];
    try {
      if (text.trim()) findings = findingsOf(await this.score(text), text);
    } catch (error) {
      if (error.wait) this.resting = Date.now() + error.wait;
      if (number === this.asked) this.tell({ trouble: error });
      throw error;
    }
    if (number !== this.asked) return findings;
    const done = findings.filter((one) => !unfinished(one, caret));
    this.tell({ text, findings: done });
    if (done.length < findings.length) {
      this.timer = setTimeout(() => number === this.asked && this.tell({ text, findings }), SETTLE_MS);
    }
    return findings;
  }
}

/** What fails in a text, one for each place, `must` first: `{id, level, why, mend, start, end, quote}`. */
function findingsOf(score, text) {
  const unit = inUnits(text);
  const failed = score.checks.filter((check) => check.outcome === "fail" && WHILE_TYPING.has(check.id));
  const found = failed.flatMap((check) =>
    (check.spans.length ? check.spans : [null]).map((span) => ({
      id: check.id, level: check.level, why: check.why, mend: check.mend, quote: span?.quote || "",
      start: span ? unit(span.start) : -1, end: span ? unit(span.end) : -1,
    })),
  );
  return found.sort((a, b) => (a.level === b.level ? a.start - b.start : a.level === "must" ? -1 : 1));
}

function unfinished(finding, caret) {
  return finding.id === "grounded" && finding.end === caret;
}
