const format = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

/** A time in UTC, short: `21 Nov, 09:30 UTC`. */
export const timeText = (milliseconds: number): string => `${format.format(milliseconds)} UTC`;
