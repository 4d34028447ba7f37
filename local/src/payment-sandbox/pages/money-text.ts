import { decimalsOf, shownDecimalsOf } from '../currencies.ts';

/** An amount as the API counts it, as one reads it: `CHF 240.00`, `¥12,000`. */
export function moneyText(amount: number, currency: string): string {
  const digits = shownDecimalsOf(currency);
  const format = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(amount / 10 ** decimalsOf(currency));
}

/** A time in UTC, short: `21 Nov, 09:30 UTC`. */
export function timeText(seconds: number): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  });
  return `${format.format(seconds * 1000)} UTC`;
}
