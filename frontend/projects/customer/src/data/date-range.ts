export interface DateRange {
  readonly from: string;
  readonly to: string;
}

/** Whole days by the visitor's own clock, as instants. */
export function daysFrom(start: Date, days: number): DateRange {
  const from = midnight(start);
  const to = new Date(from);
  to.setDate(to.getDate() + days);
  return { from: from.toISOString(), to: to.toISOString() };
}

export function today(now: Date): DateRange {
  return daysFrom(now, 1);
}

/** Friday to Sunday: this one while it lasts, else the next. */
export function weekend(now: Date): DateRange {
  const weekday = (now.getDay() + 6) % 7; // Monday is 0
  const friday = midnight(now);
  friday.setDate(friday.getDate() + (4 - weekday));
  const range = daysFrom(friday, 3);
  return weekday > 4 ? { from: midnight(now).toISOString(), to: range.to } : range;
}

/** Midnight of a day as addresses hold it, `2026-12-04`, by the visitor's own clock. */
export function dayOf(text: string | undefined): Date | undefined {
  const date = new Date(`${text ?? ''}T00:00`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function midnight(date: Date): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate());
}
