import { describe, expect, test } from '@jest/globals';
import type { AccountNews } from '../people/account-news/account-news.ts';
import type { BookingNewsKind } from '../sales/bookings/booking-news.ts';
import type { MailMessage } from '../mail/mail-message.ts';
import ICAL from 'ical.js';
import { addSecondLanguage, untranslatedIn } from '../testing/second-language.ts';

const tag = addSecondLanguage();
const { language } = await import('./languages.ts');
const mails = await import('../people/mails/account-mails.ts');
const { bookingMail } = await import('../messaging/booking-mail.ts');
const { newsOfBooking } = await import('../sales/bookings/booking-news.ts');
const { ticketCalendar, ticketCancellation } = await import('../sales/ticket-desk/ticket-calendar.ts');
const { ticketDesk } = await import('../sales/ticket-desk/ticket-desk.ts');
const { ticketPdf } = await import('../sales/ticket-desk/ticket-pdf.ts');
const { placesInWords } = await import('../sales/ticket-desk/places-in-words.ts');
const { pageRequest } = await import('../sales/paying/page-request.ts');
const { aBooking, aPayment, aRefund } = await import('../testing/booking-builder.ts');
const { manualClock } = await import('../testing/manual-clock.ts');
const { readPrint } = await import('../testing/read-print.ts');
const { aChart, aPlan } = await import('../testing/sales-plan-builder.ts');
const { aPrintedTicket } = await import('../testing/print-order-builder.ts');
const { randomIds } = await import('../ids.ts');

const second = language.parse(tag);
const reader = { email: 'ada@mail.test', name: 'Άντα', language: second };
const publicUrl = 'https://tickets.test';
const code = { digits: '012345', goodUntil: '2026-12-01T12:10:00.000Z' };

/** What people and the time zone database have named, which nobody translates. */
const facts = ['Parterre', 'Stalls', 'stalls', 'Floor', 'Kuala Lumpur', 'GMT+8'];
const venue = { name: 'Ωδείο', address: 'Οδός 1', city: 'Αθήνα', country: 'GR', online: false };
const chart = aChart();
const marked = {
  ...chart,
  sections: chart.sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) => ({
      ...row,
      attributes: { 1: ['accessible', 'hearing'], 2: ['restricted-view'] } as const,
    })),
  })),
};
const plan = aPlan({ chart: marked, event: { title: 'Νυχτερινά', currency: 'EUR', venue } });
const online = aPlan({
  chart: marked,
  event: { title: 'Νυχτερινά', currency: 'EUR', venue: { ...venue, online: true } },
});
const booking = aBooking({
  status: 'confirmed',
  currency: 'EUR',
  payments: [aPayment()],
  refunds: [aRefund({ amount: 5000 })],
});
const free = aBooking({ status: 'cancelled', currency: 'EUR' });

const printed = [
  aPrintedTicket({ attributes: ['restricted-view', 'sign-language'], categoryName: 'Stalls' }),
  aPrintedTicket({ section: null, row: null, seat: null, area: 'Floor', categoryName: 'Floor' }),
];

const wordsOf = (html: string): string => html.replace(/^.*<body/s, '<body').replaceAll(/<[^>]*>/g, ' ');
const forgottenIn = ({ subject, text, html }: MailMessage) =>
  untranslatedIn([subject, text, wordsOf(html)].join('\n'), facts);

const accountMails: Readonly<Record<AccountNews['kind'], readonly MailMessage[]>> = {
  'registration-code-issued': [
    mails.confirmationMail(reader, code),
    mails.alreadyRegisteredMail(reader, publicUrl),
  ],
  'password-reset-requested': [mails.passwordResetMail(reader, code)],
  'employee-invited': [mails.invitationMail(reader, 'Θέατρο', 'abc.def', publicUrl)],
  'password-changed': [mails.passwordChangedMail({ ...reader, portal: 'customer' }, publicUrl)],
};

const bookingMails: Readonly<Record<BookingNewsKind, true>> = {
  'booking-confirmed': true,
  'booking-cancelled': true,
  'payment-refunded': true,
  'payment-part-refunded': true,
  'refund-failed': true,
  'refund-impossible': true,
  'payment-disputed': true,
  'dispute-won': true,
  'dispute-lost': true,
};
const isKind = (kind: string): kind is BookingNewsKind => kind in bookingMails;

const mailsOf = (kind: BookingNewsKind): MailMessage[] => {
  const tools = { ids: randomIds, clock: manualClock() };
  const url = `${publicUrl}/bookings/1`;
  const bookings = kind === 'booking-cancelled' ? [booking, free] : [booking];
  return bookings.flatMap((of) =>
    [plan, online, null].map((known) =>
      bookingMail(newsOfBooking(tools, of, { kind }), { booking: of, plan: known, to: reader, url }),
    ),
  );
};

describe('a second language, of which there are only its texts, is spoken', () => {
  test.each(Object.entries(accountMails))('in the mail of %s', (_, written) => {
    expect(written.flatMap(forgottenIn)).toEqual([]);
    for (const { html } of written) expect(html).toContain(`<html lang="${tag}">`);
  });

  test.each(Object.keys(bookingMails).filter(isKind))('in the mail of %s', (kind) => {
    const written = mailsOf(kind);
    expect(written.flatMap(forgottenIn)).toEqual([]);
    for (const { html } of written) expect(html).toContain(`<html lang="${tag}">`);
  });

  const desk = ticketDesk({
    tickets: { of: async () => [] },
    plans: { get: async () => online },
    keys: [],
    pictures: { get: async () => null },
    print: (order) =>
      ticketPdf({
        ...order,
        tickets: printed,
        picture: null,
      }),
    clock: manualClock(),
  });

  test('on tickets', async () => {
    const pdf = await (await desk.pdf(booking, reader)).print();
    const pages = await readPrint(pdf);
    expect(pages.join('')).toContain('⟦');
    expect(pages.flatMap((page) => untranslatedIn(page, facts))).toEqual([]);
    expect(pdf.toString('latin1')).toContain(`/Lang (${tag})`);
  });

  test.each([ticketCalendar, ticketCancellation])('in the files of calendars', (write) => {
    const [places, url, at] = [placesInWords(plan, booking, second), publicUrl, code.goodUntil];
    const entry = { bookingId: booking.id, places, url, at, language: second };
    for (const { event } of [plan, online]) {
      const calendar = new ICAL.Component(ICAL.parse(write({ ...entry, event })));
      const [found] = calendar.getAllSubcomponents('vevent');
      const said = ['summary', 'location', 'description'].map((name) => found?.getFirstPropertyValue(name));
      expect(said.flatMap((one) => untranslatedIn(String(one), facts))).toEqual([]);
    }
  });

  test('on payment pages', () => {
    const { lines } = pageRequest(booking, plan, { ...reader, publicUrl });
    expect(lines).toHaveLength(2);
    expect(lines.flatMap(({ name }) => untranslatedIn(name, facts))).toEqual([]);
  });
});
