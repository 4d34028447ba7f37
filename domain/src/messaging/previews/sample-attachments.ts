import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import { ticketDesk } from '../../sales/ticket-desk/ticket-desk.ts';
import type { Language } from '../../words/languages.ts';
import type { AttachedFile } from '../attachments/attached-file.ts';
import { attachmentsOfBooking } from '../attachments/of-booking.ts';
import { attachmentsOfNotice } from '../attachments/of-notice.ts';
import type { Told } from '../kinds/told.ts';
import { sampleBooking } from './sample-booking.ts';
import { sampleReader, type Sampling } from './sample-mail.ts';

/** A file as somebody finds it beside a mail. */
export type AttachedPreview = {
  readonly name: string;
  readonly type: string;
  /** In bytes; null of what is printed when the mail is sent. */
  readonly size: number | null;
  /** Of what can be read as it is. */
  readonly text: string | null;
};

/** Prints nothing: nobody has bought these tickets. */
const sampleDesk = (plan: SalesPlan, now: number) =>
  ticketDesk({
    tickets: { of: async () => [] },
    plans: { get: async () => plan },
    keys: [],
    pictures: { get: async () => null },
    print: async () => Buffer.alloc(0),
    clock: { now: () => now },
  });

const previewOfFile = async ({ filename, contentType, make }: AttachedFile): Promise<AttachedPreview> => {
  const about = { name: filename, type: contentType };
  if (!contentType.startsWith('text/')) return { ...about, size: null, text: null };
  const content = await make();
  return { ...about, size: content.length, text: content.toString() };
};

/** What comes with the mail of an example, by what decides it of those that are sent. */
export const sampleAttachments = async (
  told: Told,
  plan: SalesPlan,
  language: Language,
  { publicUrl, now }: Sampling,
): Promise<AttachedPreview[]> => {
  const desk = sampleDesk(plan, now);
  const holder = sampleReader(language);
  if (told.kind === 'booking') {
    const booking = sampleBooking(plan, told.news.kind, now);
    const url = `${publicUrl}/bookings/${booking.id}`;
    return Promise.all(
      attachmentsOfBooking({ desk, url, holder }, told.news.kind, booking).map(previewOfFile),
    );
  }
  const booking = sampleBooking(
    plan,
    told.kind === 'event-cancelled' ? 'booking-cancelled' : 'booking-confirmed',
    now,
  );
  const deps = {
    bookings: { get: async () => booking },
    plans: { get: async () => plan },
    desk,
    publicUrl,
    clock: { now: () => now },
  };
  return Promise.all((await attachmentsOfNotice(deps, told, holder)).map(previewOfFile));
};
