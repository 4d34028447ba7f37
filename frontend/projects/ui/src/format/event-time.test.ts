import { TestBed } from '@angular/core/testing';
import { EventTimePipe, ZoneToSayPipe } from './event-time-pipes.ts';
import { eventTime, formatInstant, yourTime } from './event-time.ts';
import { VISITOR_ZONE } from './visitor-zone.ts';
import { zoneWords } from './zone-words.ts';

const evening = '2126-12-04T11:30:00Z';
const now = Date.parse('2126-01-02T00:00:00Z');
const [malaysia, berlin, london] = ['Asia/Kuala_Lumpur', 'Europe/Berlin', 'Europe/London'];

describe('event times', () => {
  const at = { now, timeZone: malaysia };

  it('are told in the time zone of the event', () => {
    expect(formatInstant(evening, 'clock', 'en-GB', at)).toBe('19:30');
    expect(formatInstant(evening, 'day', 'en-GB', at)).toMatch(/^4 December/);
  });

  it('name the year where it is not the present one', () => {
    const before = { ...at, now: Date.parse('2125-12-31T15:00:00Z') };
    expect(formatInstant(evening, 'day', 'en-GB', at)).not.toContain('2126');
    expect(formatInstant(evening, 'day', 'en-GB', before)).toContain('2126');
  });

  it.each([
    ['2125-12-31T15:30:00Z', '2125-12-31T16:10:00Z', malaysia, '31 December 2125'],
    ['2126-12-31T16:30:00Z', '2126-12-31T10:00:00Z', malaysia, '1 January 2127'],
    ['2127-01-01T02:00:00Z', '2126-12-31T12:00:00Z', 'America/New_York', '31 December'],
    ['2127-01-01T02:00:00Z', '2127-01-01T06:00:00Z', 'America/New_York', '31 December 2126'],
  ])('go by the year of their zone around New Year: %s seen at %s in %s', (instant, seen, timeZone, text) => {
    const newYear = { now: Date.parse(seen), timeZone };
    expect(formatInstant(instant, 'day', 'en-GB', newYear)).toBe(text);
  });

  it('end no line within a clock or an offset', () => {
    const zones = { event: 'America/New_York', visitor: berlin, now };
    const text = eventTime(evening, 'long', 'en-US', zones);
    expect(text).toBe('Wednesday, December 4 at 6:30\u00a0AM (New York, GMT−5)');
  });

  it.each([
    [berlin, /19:30 \(Kuala Lumpur, GMT\+8\)$/],
    ['America/New_York', /19:30 \(Kuala Lumpur, GMT\+8\)$/],
    [malaysia, /19:30$/],
    ['Asia/Singapore', /19:30$/],
  ])('say where that is to a visitor in %s only if their clock shows another', (visitor, text) => {
    expect(eventTime(evening, 'short', 'en-GB', { event: malaysia, visitor, now })).toMatch(text);
    expect(eventTime(evening, 'long', 'en-GB', { event: malaysia, visitor, now })).toMatch(text);
  });

  it('leave the zone to what they stand beside where they are a bare clock or day', () => {
    const zones = { event: malaysia, visitor: berlin, now };
    expect(eventTime(evening, 'clock', 'en-GB', zones)).toBe('19:30');
    expect(eventTime(evening, 'day', 'en-GB', zones)).toBe('4 December');
  });

  it.each([
    ['2026-10-25T00:30:00Z', 'GMT+2'],
    ['2026-10-25T01:30:00Z', 'GMT+1'],
  ])('tell the two times apart that the clock shows twice: %s', (instant, offset) => {
    const text = eventTime(instant, 'clock', 'en-GB', { event: berlin, visitor: malaysia, now });
    expect(text).toMatch(/^0?2:30$/);
    expect(zoneWords(instant, berlin)).toBe(`Berlin, ${offset}`);
  });

  it('of London name it to a visitor on Greenwich time in summer only', () => {
    const zones = { event: london, visitor: 'Atlantic/Reykjavik', now };
    expect(eventTime('2126-07-04T18:30:00Z', 'short', 'en-GB', zones)).toMatch(/19:30 \(London, GMT\+1\)$/);
    expect(eventTime('2126-12-04T18:30:00Z', 'short', 'en-GB', zones)).toMatch(/18:30$/);
  });
});

describe('the pipes of event times', () => {
  const seenFrom = <T>(visitor: string, build: () => T): T => {
    TestBed.configureTestingModule({ providers: [{ provide: VISITOR_ZONE, useValue: visitor, now }] });
    return TestBed.runInInjectionContext(build);
  };

  it('know where the visitor is', () => {
    const pipe = seenFrom(berlin, () => new EventTimePipe());
    expect(pipe.transform(evening, malaysia)).toContain('(Kuala Lumpur, GMT+8)');
    expect(pipe.transform(evening, berlin)).not.toContain('(');
    expect(pipe.transform(evening, undefined, 'clock')).toMatch(/12:30/);
  });

  it('say the zone of bare clocks', () => {
    const pipe = seenFrom(berlin, () => new ZoneToSayPipe());
    expect(pipe.transform(evening, malaysia)).toBe('Kuala Lumpur, GMT+8');
    expect(pipe.transform(evening, berlin)).toBeNull();
  });
});

describe('zones in words', () => {
  // The same rows as in the test of what tickets and mails say.
  it.each([
    ['2026-12-04T12:00:00Z', malaysia, 'Kuala Lumpur, GMT+8'],
    ['2026-07-04T18:30:00Z', berlin, 'Berlin, GMT+2'],
    ['2026-12-04T18:30:00Z', 'Asia/Kolkata', 'Kolkata, GMT+5:30'],
    ['2026-12-04T18:30:00Z', 'America/New_York', 'New York, GMT−5'],
    ['2026-12-04T18:30:00Z', 'Etc/UTC', 'UTC, GMT+0'],
  ])('at %s in %s are %s', (instant, timeZone, words) => {
    expect(zoneWords(instant, timeZone)).toBe(words);
  });
});

describe('your time', () => {
  it.each([
    [malaysia, null],
    ['Asia/Singapore', null],
    [berlin, '12:30'],
    ['America/New_York', '6:30'],
  ])('in %s is %s', (visitor, text) => {
    expect(yourTime(evening, 'en-GB', { event: malaysia, visitor, now })).toBe(text);
  });

  it('is a bare clock also while it is New Year in one of the two zones', () => {
    const newYear = Date.parse('2125-12-31T20:00:00Z');
    expect(yourTime(evening, 'en-GB', { event: malaysia, visitor: berlin, now: newYear })).toBe('12:30');
  });

  it('says the day where it is another', () => {
    const zones = { event: malaysia, visitor: 'Pacific/Honolulu', now };
    expect(yourTime(evening, 'en-GB', zones)).toMatch(/^0?1:30$/);
    expect(yourTime('2126-12-04T08:00:00Z', 'en-GB', zones)).toMatch(/3 Dec.*22:00/);
  });
});
