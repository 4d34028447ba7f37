type Titled = { readonly title: string };
type Paid = { readonly name: string; readonly paid: string };

const yourBankMayTakeAFewDays = 'The money comes back the way you paid. Your bank may take a few days.';
const weHaveBeenTold =
  'You do not have to do anything. The money is still yours: we have been told, and will find another way.';

/** What is told before the details of a booking and behind them; null where there is nothing to add. */
type AboutMoney = {
  readonly subject: (event: Titled) => string;
  readonly before: (money: Paid) => string;
  readonly after: string | null;
};

type MoneyNews =
  | 'payment-refunded'
  | 'refund-failed'
  | 'refund-impossible'
  | 'payment-disputed'
  | 'dispute-won'
  | 'dispute-lost';

/** What went back just now, and in all. */
type Parts = Paid & { readonly amount: string; readonly returned: string };

/** By what has happened to it. */
const money: Readonly<Record<MoneyNews, AboutMoney>> = {
  'payment-refunded': {
    subject: ({ title }) => `Your money is on its way back: ${title}`,
    before: ({ name, paid }) => `${name}, we sent ${paid} back. These seats are not booked for you any more:`,
    after: yourBankMayTakeAFewDays,
  },
  'refund-failed': {
    subject: ({ title }) => `Your refund did not arrive: ${title}`,
    before: ({ name, paid }) =>
      `${name}, we sent ${paid} back to you, but your bank did not accept it, for example because the card was closed.`,
    after: weHaveBeenTold,
  },
  'refund-impossible': {
    subject: ({ title }) => `We could not send your money back yet: ${title}`,
    before: ({ name, paid }) =>
      `${name}, we wanted to send ${paid} back to you, but it cannot go back the way you paid.`,
    after: weHaveBeenTold,
  },
  'payment-disputed': {
    subject: ({ title }) => `Your tickets are not valid for now: ${title}`,
    before: ({ name, paid }) =>
      `${name}, your bank has taken back the ${paid} that you paid, because somebody objected to the payment. Until that is decided, these tickets do not open the door:`,
    after: 'If that was a mistake, ask your bank to withdraw the objection. Your places are kept meanwhile.',
  },
  'dispute-won': {
    subject: ({ title }) => `Your tickets are valid again: ${title}`,
    before: ({ name, paid }) =>
      `${name}, your bank has decided about your payment of ${paid}, and your tickets are valid again:`,
    after: null,
  },
  'dispute-lost': {
    subject: ({ title }) => `Your booking is over: ${title}`,
    before: ({ name, paid }) =>
      `${name}, your bank has given the ${paid} that you paid back to you, so these places are not booked for you any more:`,
    after: null,
  },
};

/** What customers are told about their bookings. `title` is the event's. */
export const en = {
  online: 'Online',
  yourEvent: 'your event',
  orderNumber: ({ number }: { readonly number: string }) => `Order number: ${number}`,
  showBooking: 'Show my booking',
  hello: ({ name }: { readonly name: string }) => `Hello ${name},`,
  showIt: 'Show it',
  whyEvent: ({ title }: Titled) =>
    `You get this because of ${title}. How you are told is up to you: see your account.`,
  whyAccount: 'You get this because you have an account at Parterre.',
  why: ({ title }: Titled) => `You get this because of your booking for ${title}.`,
  confirmed: {
    subject: ({ title }: Titled) => `Your tickets for ${title}`,
    attached: ({ name }: { readonly name: string }) => `${name}, your tickets are attached, and always here:`,
    paid: ({ total }: { readonly total: string }) => `Paid: ${total}`,
    showTickets: 'Show my tickets',
  },
  cancelled: {
    subject: ({ title }: Titled) => `Cancelled: ${title}`,
    isCancelled: ({ name }: { readonly name: string }) => `${name}, your booking is cancelled.`,
    goesBack: ({ paid }: { readonly paid: string }) =>
      `${paid} goes back the way you paid. Your bank may take a few days.`,
    nothingPaid: 'There was nothing to pay back.',
  },
  partRefunded: {
    subject: ({ title }: Titled) => `Part of your money is on its way back: ${title}`,
    before: ({ name, paid, amount, returned }: Parts) =>
      amount === returned
        ? `${name}, we sent ${returned} of ${paid} back. Your tickets stay valid:`
        : `${name}, we sent ${amount} back, ${returned} of ${paid} in all. Your tickets stay valid:`,
    after: yourBankMayTakeAFewDays,
  },
  money,
};

export type BookingMailWords = typeof en;
