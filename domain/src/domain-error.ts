import type { RefusalDetails } from './refusal-details.ts';
import type { Text } from './words/catalogue.ts';
import { say } from './words/ground/say.ts';
import { usualLanguage } from './words/languages.ts';

/** What sort of refusal a code is. The HTTP layer turns it into a status; the domain knows no HTTP. */
export type RefusalKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'gone'
  | 'too-many'
  | 'unavailable';

/** Every refusal the domain can give. A new code does not compile until its kind is said here. */
export const refusalKinds = {
  'invalid-input': 'invalid',
  'chart-invalid': 'invalid',
  'image-invalid': 'invalid',
  'idempotency-key-reused': 'invalid',
  'unknown-seat': 'invalid',
  'not-for-sale': 'invalid',
  'too-many-places': 'invalid',
  'too-much-to-keep': 'invalid',
  'wrong-credentials': 'unauthenticated',
  'session-expired': 'unauthenticated',
  'wrong-code': 'invalid',
  'code-expired': 'gone',
  'too-many-attempts': 'too-many',
  'registration-not-here': 'conflict',
  'reset-not-here': 'conflict',
  'password-change-required': 'forbidden',
  'not-allowed': 'forbidden',
  'not-found': 'not-found',
  'email-in-use': 'conflict',
  'slug-in-use': 'conflict',
  'changed-meanwhile': 'conflict',
  'not-ready-to-publish': 'conflict',
  'event-is-published': 'conflict',
  'event-has-bookings': 'conflict',
  'nobody-to-write-to': 'conflict',
  'comments-off': 'conflict',
  'too-many-comments': 'conflict',
  'seats-taken': 'conflict',
  'seat-left-alone': 'conflict',
  'area-full': 'conflict',
  'none-fit': 'conflict',
  'sales-closed': 'conflict',
  'hold-expired': 'conflict',
  'already-extended': 'conflict',
  'already-holding': 'conflict',
  'customer-limit': 'conflict',
  'booking-not-open': 'conflict',
  'not-cancellable': 'conflict',
  'not-refundable': 'conflict',
  'refund-too-large': 'conflict',
  'payment-unavailable': 'unavailable',
  'payment-refused': 'conflict',
  'temporarily-unavailable': 'unavailable',
  'too-busy': 'unavailable',
} as const satisfies Record<string, RefusalKind>;

export type DomainErrorCode = keyof typeof refusalKinds;

/** Says which field it was. */
export const atFault = (field: string, message: Text): RefusalDetails => ({ fields: [{ field, message }] });

/** A refusal that the caller can understand and act on. Anything else that is thrown is a fault of ours. */
export class DomainError extends Error {
  readonly code: DomainErrorCode;
  readonly text: Text;
  readonly details: RefusalDetails;

  /**
   * @param text one plain sentence for the person who sees it: what happened and what to do next
   * @param options the `cause`, for whoever runs the platform
   */
  constructor(code: DomainErrorCode, text: Text, details: RefusalDetails = {}, options: ErrorOptions = {}) {
    super(text[usualLanguage], options);
    this.name = 'DomainError';
    this.code = code;
    this.text = text;
    this.details = details;
  }

  get kind(): RefusalKind {
    return refusalKinds[this.code];
  }

  /** What is the same of every refusal with this code. */
  get title(): Text {
    return say(({ titles }) => titles[this.code]);
  }
}

export const isTooMany = (error: unknown): boolean =>
  error instanceof DomainError && error.code === 'too-many-attempts';

/** A refusal as the HTTP layer needs to know it. */
export const describeRefusal = ({ kind, code, title, text, details }: DomainError) => ({
  kind,
  code,
  title,
  text,
  details,
});

/** Null for everything that is no refusal. */
export const describeDomainError = (error: unknown) =>
  error instanceof DomainError ? describeRefusal(error) : null;
