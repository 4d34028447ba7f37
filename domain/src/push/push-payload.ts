/**
 * Push services take 4096 bytes (RFC 8291, 4). Encrypted, a text is longer: by a header with salt, size and key (86 bytes,
 * RFC 8188, 2.1), by the mark of its end (1) and by what proves that it is whole (16).
 */
export const mostPayload = 4096 - 86 - 1 - 16;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const fits = (payload: string): boolean => Buffer.byteLength(payload) <= mostPayload;

/**
 * A payload with as much of its text as there is room for: it is cut between what people see as letters, and says so.
 * @param write the payload around a text
 * @throws RangeError when there is no room for any text
 */
export const fitPayload = (text: string, write: (text: string) => string): string => {
  const whole = write(text);
  if (fits(whole)) return whole;
  // More letters than bytes there cannot be.
  const letters = [...graphemes.segment(text.slice(0, mostPayload))].map(({ segment }) => segment);
  const cut = (count: number): string => write(`${letters.slice(0, count).join('').trimEnd()}…`);
  let [good, bad] = [0, letters.length];
  if (!fits(cut(0))) throw new RangeError('there is no room for a text');
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (fits(cut(middle))) good = middle;
    else bad = middle;
  }
  return cut(good);
};
