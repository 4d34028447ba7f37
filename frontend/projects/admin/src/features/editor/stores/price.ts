import { fractionDigits } from '@parterre/ui/format/money.ts';

const largest = 100_000_000_000;

/**
 * Reads a price as somebody types it ("120", "12.50", "12,50") into minor units, exactly: digits are moved, nothing
 * is multiplied. Undefined when it is not a price in this currency.
 */
export function parsePrice(text: string, currency: string): number | undefined {
  const digits = fractionDigits(currency);
  const match = /^(\d{1,12})(?:[.,](\d*))?$/.exec(text.replaceAll(/\s/g, ''));
  const [, whole, fraction = ''] = match ?? [];
  if (whole === undefined || fraction.length > digits) return undefined;
  const amount = Number(whole + fraction.padEnd(digits, '0'));
  // The payment provider takes three decimals only with a 0 at the end.
  return amount <= largest && (digits < 3 || amount % 10 === 0) ? amount : undefined;
}

/** The price as it is typed again: "120", "12.50". */
export function priceText(amount: number, currency: string): string {
  const digits = fractionDigits(currency);
  const padded = String(amount).padStart(digits + 1, '0');
  const [whole, fraction] = [padded.slice(0, padded.length - digits), padded.slice(padded.length - digits)];
  return digits === 0 || /^0*$/.test(fraction) ? whole : `${whole}.${fraction}`;
}
