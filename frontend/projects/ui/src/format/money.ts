/** An amount in the currency's minor unit. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** Whole amounts lose their decimals: "RM 120", "RM 12.50". */
export function formatMoney(money: Money, locale: string): string {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
  });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(money.amount / 10 ** digits);
}
