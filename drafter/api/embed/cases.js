// Where a case comes from, when the desk does not hand it over: the page, or the service.

/** The JSON of a script element of the page, which is data and never run; null where there is none. */
function caseInPage(root, selector) {
  const held = selector?.startsWith("#") ? root.getElementById(selector.slice(1)) : null;
  try {
    return held && JSON.parse(held.textContent);
  } catch {
    return null;
  }
}

/** The case as the service has it, with its last draft where nobody has decided about that. */
async function caseKept(wire, id) {
  const address = `/v1/cases/${encodeURIComponent(id)}`;
  const file = await wire.ask("GET", address);
  const page = await wire.ask("GET", `${address}/drafts?limit=1`);
  const [last] = page.drafts;
  return { kept: file.case, draft: last && last.version === 1 && !last.stale ? last : null };
}
