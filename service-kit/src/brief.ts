/** At most `longest` UTF-16 units of a text, with an ellipsis where something was left out. */
export const brief = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;

const longestText = 300;
const longestName = 100;
/** A list is not longer than this in an answer. */
export const mostEntries = 50;
const deepest = 3;

/**
 * The same value with an end: texts of at most 300 units, lists and objects of at most 50 entries, three levels deep.
 * What goes out must never be able to grow faster than what came in.
 */
export const bounded = (value: unknown, depth = deepest): unknown => {
  if (typeof value === 'string') return brief(value, longestText);
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return '…';
  if (Array.isArray(value)) return value.slice(0, mostEntries).map((entry) => bounded(entry, depth - 1));
  const entries: [string, unknown][] = [];
  for (const [name, entry] of Object.entries(value).slice(0, mostEntries))
    entries.push([brief(name, longestName), bounded(entry, depth - 1)]);
  return Object.fromEntries(entries);
};
