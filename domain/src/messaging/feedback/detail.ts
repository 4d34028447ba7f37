import { withoutWhom } from '../../not-sent.ts';
import { safeLine } from '../../text.ts';

/** In characters: as much as a try in the log of deliveries holds. */
export const longestDetail = 300;

/** Words of a channel as they may stand in a log: without addresses, in one line, and no more than somebody reads. */
export const detailOf = (parts: readonly (string | null | undefined)[]): string =>
  safeLine(withoutWhom(parts.filter(Boolean).join(': '))).slice(0, longestDetail);
