import { noLink, safeLine } from '../../text.ts';

/** Longer first names are cut, so that nobody fills a page with one. */
const longest = 40;

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

const cut = (name: string): string => {
  const [first, ...others] = letters.segment(name);
  let shown = first?.segment ?? '';
  for (const { segment } of others) {
    if (shown.length + segment.length > longest) return `${shown}…`;
    shown += segment;
  }
  return shown;
};

/**
 * A person's name as strangers see it: the first name and the initial of the last, a single name as it is. Null where nothing of it may
 * be shown: an address was somebody's name before names had a rule.
 */
export const shownName = (name: string): string | null => {
  const safe = safeLine(name);
  if (safe === '' || noLink(safe) !== null) return null;
  const [first = '', ...others] = safe.split(/\s+/u);
  const [initial] = letters.segment(others.at(-1) ?? '');
  return initial ? `${cut(first)} ${initial.segment}.` : cut(first);
};
