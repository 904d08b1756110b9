// How the service is asked: with a key and no cookie, and so that a stream that broke is taken up where it did.

const RESUME_MS = 1000;
const AT_WORK_WAITS = 20; // behind several processes another one may hold the work: it answers 409 until it is done

/** What went wrong, by the kind that the service's problem names; "unreached" where nothing answered. */
class Trouble extends Error {
  constructor(kind, detail = "", { status = 0, wait = 0, version = null } = {}) {
    super(detail || kind);
    Object.assign(this, { kind, detail, status, wait, version });
  }
}

class Wire {
  /** `base` is the service's address, `token` gives the key (or a promise of it) each time that one is needed. */
  constructor(base, token) {
    const url = new URL(base, document.baseURI);
    if (url.protocol !== "https:" && url.protocol !== "http:") throw new TypeError("base-url is no http address");
    this.base = url.href.replace(/\/*$/, "");
    this.token = token;
  }

  /** The JSON of an answer. Throws a `Trouble`. */
  async ask(method, path, body, headers = {}, signal) {
    return (await this.#send(method, path, body, headers, signal)).json();
  }

  /** The events of a draft in the making, the last of them "draft". Sent again once where the stream breaks. */
  async *events(path, body, signal) {
    const headers = { Accept: "text/event-stream", "Idempotency-Key": unique() };
    for (let waits = 0, resumed = false; ; ) {
      try {
        const answer = await this.#send("POST", path, body, headers, signal);
        for await (const event of eventsOf(answer.body)) {
          if (event.id) headers["Last-Event-ID"] = event.id;
          if (event.name === "error") throw troubleOf(JSON.parse(event.data));
          yield { name: event.name, value: JSON.parse(event.data) };
          if (event.name === "draft") return;
        }
        throw new Trouble("unreached");
      } catch (error) {
        const broken = error instanceof Trouble ? error.kind === "unreached" : error instanceof TypeError;
        const atWork = resumed && error.kind === "idempotency-key" && error.status === 409;
        if (signal?.aborted || !((broken && !resumed) || (atWork && waits++ < AT_WORK_WAITS))) throw asTrouble(error);
        resumed = true;
        await pause(atWork ? error.wait || RESUME_MS : RESUME_MS, signal);
      }
    }
  }

  async #send(method, path, body, headers, signal) {
    const token = await this.token();
    const sent = { ...headers };
    if (token) sent.Authorization = `Bearer ${token}`;
    if (body !== undefined) sent["Content-Type"] = "application/json";
    let answer;
    try {
      answer = await fetch(this.base + path, {
        method, headers: sent, signal, body: body === undefined ? undefined : JSON.stringify(body),
        mode: "cors", credentials: "omit", cache: "no-store", redirect: "error", referrerPolicy: "no-referrer",
      });
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new Trouble("unreached");
    }
    if (answer.ok) return answer;
    const wait = 1000 * Number(answer.headers.get("Retry-After") || 0);
    throw troubleOf(await answer.json().catch(() => ({})), answer.status, wait);
  }
}

function troubleOf(problem, status = problem.status, wait = 0) {
  const kind = String(problem.type || "").split(":").pop() || "failed";
  const places = (problem.errors || []).map((one) => [one.pointer || one.parameter, one.detail].filter(Boolean).join(": "));
  const detail = [problem.detail, ...places].filter(Boolean).join("; ");
  return new Trouble(kind, detail, { status, wait, version: problem.version ?? null });
}

function asTrouble(error) {
  return error instanceof TypeError ? new Trouble("unreached") : error;
}

/** The server-sent events in a body, as `{name, data, id}`; comments are passed over. */
async function* eventsOf(body) {
  const reader = body.getReader();
  const letters = new TextDecoder();
  let rest = "";
  let event = { name: "message", data: [], id: "" };
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return; // an event without its blank line is not whole, and is told again
      const lines = (rest + letters.decode(value, { stream: true })).split("\n");
      rest = lines.pop();
      for (const line of lines.map((one) => one.replace(/\r$/, ""))) {
        if (line === "") {
          if (event.data.length) yield { ...event, data: event.data.join("\n") };
          event = { name: "message", data: [], id: "" };
          continue;
        }
        const [, field, text] = /^([^:]*):? ?(.*)$/s.exec(line);
        if (field === "data") event.data.push(text);
        else if (field === "event") event.name = text;
        else if (field === "id") event.id = text;
      }
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

function pause(ms, signal) {
  return new Promise((resolve, reject) => {
    const stop = () => { clearTimeout(timer); reject(signal.reason); };
    const timer = setTimeout(() => { signal?.removeEventListener("abort", stop); resolve(); }, ms);
    signal?.addEventListener("abort", stop, { once: true });
  });
}

/** A key that nobody has used; `randomUUID` is only there on https pages. */
function unique() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
