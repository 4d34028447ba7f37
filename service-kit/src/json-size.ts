/** How large a JSON text may be: nothing is built of one that is larger. */
export type JsonLimits = {
  readonly bytes: number;
  /** Keys and entries in all, wherever they stand. */
  readonly entries: number;
  /** Objects and lists inside each other. */
  readonly depth: number;
};

/** Enough for every form of a person; what takes more says so in its contract. */
export const usualJson: JsonLimits = { bytes: 64_000, entries: 500, depth: 8 };

const code = (character: string): number => character.charCodeAt(0);
const [quote, backslash, comma, colon] = [code('"'), code('\\'), code(','), code(':')];
const opening = new Set([code('{'), code('[')]);
const closing = new Set([code('}'), code(']')]);

/** Where the string that begins before `from` ends. */
const endOfString = (text: Uint8Array, from: number): number => {
  let at = from;
  while (at < text.length && text[at] !== quote) at += text[at] === backslash ? 2 : 1;
  return at;
};

/**
 * Whether a JSON text stays within limits, read from its bytes (UTF-8) before anything is built of it. A text that is
 * not JSON may pass: that is for the parser to say.
 */
export const isWithin = ({ entries, depth }: JsonLimits, text: Uint8Array): boolean => {
  let [open, found] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const byte = text[at] ?? 0;
    if (byte === quote) at = endOfString(text, at + 1);
    else if (opening.has(byte)) open += 1;
    else if (closing.has(byte)) open -= 1;
    else if (byte === comma || byte === colon) found += 1;
    // A key costs a colon and, but for the first, a comma.
    if (open > depth || found > entries * 2) return false;
  }
  return true;
};
