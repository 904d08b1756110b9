// Asks Zendesk which ticket the page stands beside, and gives the agent the draft to edit. Nothing is ever sent from here.
"use strict";
(() => {
  const client = window.ZAFClient ? window.ZAFClient.init() : null;
  const find = (id) => document.getElementById(id);
  const say = (id, text) => { const place = find(id); if (place) place.textContent = text; };
  const ask = find("ask"), reply = find("reply"), copy = find("copy"), insert = find("insert");

  if (client) client.invoke("resize", { width: "100%", height: Math.min(900, document.body.scrollHeight + 24) + "px" });

  if (ask.hasAttribute("data-ask")) {
    if (!client) {
      say("status", "This page works beside a ticket in Zendesk.");
      return;
    }
    client.get("ticket.id").then((found) => {
      ask.elements.ticket.value = String(found["ticket.id"]);
      ask.submit();
    }).catch(() => say("status", "Zendesk did not tell which ticket this is; load the app again."));
    return;
  }
  if (!reply) return;

  const selected = () => {
    const range = document.createRange();
    range.selectNodeContents(reply);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return document.execCommand("copy"); // where a frame may not use the clipboard by itself
  };
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(reply.textContent);
      say("done", "Copied.");
    } catch {
      say("done", selected() ? "Copied." : "Press Ctrl+C to copy.");
    }
  });
  if (client) {
    insert.hidden = false;
    insert.addEventListener("click", () => {
      // The editor takes HTML: the text is escaped by the browser itself.
      const lines = reply.textContent.split("\n").map((line) => {
        const box = document.createElement("div");
        box.textContent = line;
        return box.innerHTML;
      });
      client.invoke("ticket.editor.insert", lines.join("<br>"))
        .then(() => say("done", "It is in your reply: edit it, then send it."))
        .catch(() => say("done", "Zendesk did not take it; use Copy."));
    });
  }
})();
