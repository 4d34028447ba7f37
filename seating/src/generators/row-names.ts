const alphabet = Array.from({ length: 26 }, (_, n) => String.fromCharCode(65 + n));

/** A, B, … Z, AA, AB, … in an alphabet of one's own. */
const lettersOf = (n: number, letters: readonly string[]): string => {
  const last = letters[n % letters.length] ?? '';
  return n < letters.length ? last : lettersOf(Math.floor(n / letters.length) - 1, letters) + last;
};

/**
 * The names of so many rows from the front on: letters or numbers, as the first one is. A first letter that is skipped
 * gives way to the one after it.
 */
export const rowNames = (first: string, skippedLetters: string, count: number): string[] => {
  const number = Number(first);
  if (number > 0) return Array.from({ length: count }, (_, n) => String(number + n));
  const letters = alphabet.filter((letter) => !skippedLetters.includes(letter));
  const start = Math.max(
    0,
    letters.findIndex((letter) => letter >= first),
  );
  return Array.from({ length: count }, (_, n) => lettersOf(start + n, letters));
};
