// Which words of a draft rest on what, in the places that a browser counts by.

/** The service counts characters, a browser counts UTF-16 units: "🙂" is one of the first and two of the second. */
function inUnits(text) {
  const starts = [];
  let at = 0;
  for (const character of text) {
    starts.push(at);
    at += character.length;
  }
  starts.push(at);
  return (place) => starts[Math.max(0, Math.min(place, starts.length - 1))];
}

/** The text of a reply in order, as pieces `{text, grounds}`; what rests on nothing has no grounds. */
function passages(reply) {
  const unit = inUnits(reply.text);
  const found = [];
  let at = 0;
  for (const sentence of reply.sentences || []) {
    const [start, end] = [unit(sentence.start), unit(sentence.end)];
    if (start < at || end <= start) continue;
    if (start > at) found.push({ text: reply.text.slice(at, start), grounds: [] });
    found.push({ text: reply.text.slice(start, end), grounds: sentence.grounds || [] });
    at = end;
  }
  if (at < reply.text.length) found.push({ text: reply.text.slice(at), grounds: [] });
  return found;
}

/** Where a sentence names its facts to the letter, as `{start, end}` in order, none over another. */
function factsIn(sentence, grounds) {
  const places = [];
  for (const ground of grounds.filter((one) => one.source === "fact")) {
    for (const words of spellings(ground.quote)) {
      let start = sentence.indexOf(words);
      if (start < 0) continue;
      const end = start + words.length;
      if (/\p{Sc}/u.test(sentence[start - 1] || "")) start -= 1; // the sign before a sum belongs to it
      if (places.every((one) => end <= one.start || start >= one.end)) places.push({ start, end });
      break;
    }
  }
  return places.sort((a, b) => a.start - b.start);
}

/** A fact's value as a reply may write it: the whole, a sum without its currency, a name's first word. */
function spellings(quote) {
  const figures = quote.match(/\d[\d.,]*\d/g) || [];
  const first = /^\p{L}{2,}(?=\s)/u.exec(quote);
  return [quote, ...figures, ...(first ? [first[0]] : [])].filter((words) => words.length > 1);
}

/** What words rest on, in one line: `fact order_total: “89.99 USD”`. */
function groundSays(ground, words) {
  const name = ground.source === "message" ? messageName(ground.name, words) : `${words[ground.source] || ground.source} ${plainName(ground.name)}`;
  return `${name}: “${ground.quote}”`;
}

function messageName(name, words) {
  return name === "last" ? words.last : `${words.message} ${Number(name) + 1}`;
}

function plainName(name) {
  return name.replace(/^facts\./, "").replaceAll("_", " ").replace(/\[(\d+)\]/, (_, place) => ` ${Number(place) + 1}`);
}

/** The signs of a reading, the heaviest first; of equals the one in the last message. */
function byWeight(reading) {
  const last = (sign) => (sign.message === "last" ? 1 : 0);
  return [...(reading.signals || [])].sort((a, b) => b.weight - a.weight || last(b) - last(a));
}
