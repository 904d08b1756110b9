// What became of a draft, told to the service.

/** What is said of a draft when a text has gone out: `accepted` where it is the draft, else `edited` with the text. */
function saidOf(text, draft) {
  return plain(text) === plain(draft.reply.text) ? { action: "accepted" } : { action: "edited", text };
}

/** Tells it. That the customer wrote again does not undo that a reply has gone out, so then it is told of the version of now. */
async function judge(wire, { id, version }, said) {
  const tell = (seen) =>
    wire.ask("POST", `/v1/drafts/${encodeURIComponent(id)}/feedback`, said, { "If-Match": `"${seen}"`, "Idempotency-Key": unique() });
  try {
    return await tell(version);
  } catch (error) {
    if (error.kind === "stale-draft" && error.version && said.action !== "rejected") return tell(error.version);
    throw error;
  }
}

/** The wish that takes one of the plan's other resolutions: the service knows it by its name. */
function instead(resolution) {
  return `offer the ${resolution.remedy.replaceAll("_", " ")} instead`;
}

/** A text as it is compared: desks trim lines and turn line ends. */
function plain(text) {
  return String(text).replace(/\s+/g, " ").trim();
}
