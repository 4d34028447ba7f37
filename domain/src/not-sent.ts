/**
 * Why a message did not go out. `refused`: it will never be taken like this. `later`: not now, perhaps another time.
 * `away`: it is not about this message, none at all is taken. `gone`: the address is dead for good, so is whatever would
 * be sent to it.
 */
export type SendingFault = 'refused' | 'later' | 'away' | 'gone';

/** What says to whom a message goes: it is no matter of logs. */
const tellsWhom: readonly RegExp[] = [
  // Where a push subscription ends is as good as a key.
  /https?:\/\/[^\s<>"']+/gi,
  /[^\s<>"',;:]+@[^\s<>"',;:]+/g,
  // Of telephones. Codes such as `550 5.1.1` have no plus and are shorter.
  /\+\d[\d\s().-]{4,}\d/g,
  /\d{7,}/g,
  // What endpoints end with.
  /[\w-]{40,}/g,
];

/** Words as they may stand in a log. */
export const withoutWhom = (reason: string): string =>
  tellsWhom.reduce((text, pattern) => text.replace(pattern, '…'), reason);

/** A message that is not sent. Its reason has no address, number or endpoint in it, since it is written to logs. */
export class NotSent extends Error {
  readonly fault: SendingFault;
  /** In how many seconds it may be tried again, where whoever refused has said so. */
  readonly retryAfter: number | null;
  /** It was handed over and nobody answered: it may have been taken. */
  readonly isUnheard: boolean;

  constructor(
    fault: SendingFault,
    reason: string,
    { retryAfter = null, isUnheard = false }: { retryAfter?: number | null; isUnheard?: boolean } = {},
  ) {
    super(withoutWhom(reason).slice(0, 300));
    this.name = 'NotSent';
    this.fault = fault;
    this.retryAfter = retryAfter;
    this.isUnheard = isUnheard;
  }
}
