import type { Language } from '../../words/languages.ts';
import type { TicketFace } from './describe-ticket.ts';

/** What is printed of one ticket. */
export type PrintedTicket = TicketFace & {
  /** What its QR code says. */
  readonly code: string;
  readonly price: string;
};

/** What is printed for one booking. */
export type TicketSheet = {
  /** That of all that no organizer and no customer has written. */
  readonly language: Language;
  readonly title: string;
  /** `Friday, 4 December 2026 at 19:30 (Berlin, GMT+1)`, in the event's time zone. */
  readonly when: string;
  /** `Doors 18:45`; null where nobody has said. */
  readonly doors: string | null;
  readonly where: string;
  /** Two letters of the country, or none: Han letters are drawn differently in China, Korea and Japan. */
  readonly country: string;
  readonly holder: string;
  readonly orderNumber: string;
  /** `#rrggbb`, behind the picture and where there is none. */
  readonly colour: string;
  /** JPEG. */
  readonly picture: Buffer | null;
  readonly tickets: readonly PrintedTicket[];
};
