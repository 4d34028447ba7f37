/**
 * How far a zone is from Greenwich at an instant: "GMT+8"; it is the clock that counts, whatever the zone is called. Its
 * minus is one, not a hyphen, after which a line may end.
 */
function offsetOf(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(
    new Date(instant),
  );
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  return offset === 'GMT' ? 'GMT+0' : offset.replace('-', '−');
}

/** "Kuala Lumpur": the place that a zone is named for. */
export function cityOf(timeZone: string): string {
  return timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
}

/** "Kuala Lumpur, GMT+8", the words that stand on tickets and in mails. */
export function zoneWords(instant: string, timeZone: string): string {
  return `${cityOf(timeZone)}, ${offsetOf(instant, timeZone)}`;
}

/** Whether clocks in the two zones show the same at that instant, which a clock change may end. */
export function isSameClock(instant: string, timeZone: string, other: string): boolean {
  return offsetOf(instant, timeZone) === offsetOf(instant, other);
}
