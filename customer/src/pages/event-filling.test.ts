import { describe, expect, test } from '@jest/globals';
import type { Event } from '@parterre/domain/programme/events/event';
import { planAsOf } from '@parterre/domain/programme/publishing/sales-plan';
import { aPlan } from '@parterre/domain/testing/sales-plan-builder';
import { describeEvent } from '../catalogue/event-answers.ts';
import { eventFilling } from './event-filling.ts';

const base = aPlan();
const onSale = '2127-05-01T10:00:00Z';

/** An event in this way, as its page says it at an instant while so many places are left of each category. */
const filled = (change: Partial<Event> = {}, { at = onSale, left = 5 } = {}) => {
  const plan = planAsOf(base, {
    ...base.event,
    ...{ salesOpenAt: '2127-04-01T10:00:00.000Z', salesCloseAt: '2127-06-04T11:30:00.000Z' },
    ...change,
    chartVersion: base.event.chartVersion,
  });
  const counts = new Map([...plan.categories.keys()].map((id) => [id, left]));
  const now = Date.parse(at);
  const detail = describeEvent(plan, counts, now);
  const page = { event: plan.event, detail, isOver: detail.availability === 'over', now };
  const { head, body, ...rest } = eventFilling({ page, language: 'en', publicUrl: 'https://tickets.test' });
  const [, json = '{}'] = /<script type="application\/ld\+json">([^<]*)</.exec(head.text) ?? [];
  const data: unknown = JSON.parse(json);
  return { ...rest, data, head: head.text, body: body?.text ?? '' };
};

describe('the page of an event that the service fills', () => {
  test.each<[string, Partial<Event>, { at?: string; left?: number }, RegExp]>([
    ['on sale', {}, {}, /href="\/events\/[^"]*\/seats">Choose seats</],
    ['before the sale', {}, { at: '2127-03-01T10:00:00Z' }, /The sale starts in[^]*18:00/],
    ['sold out', {}, { left: 0 }, /class="closed">Sold out</],
    ['over', {}, { at: '2127-06-05T10:00:00Z' }, /class="closed">This event is over</],
  ])('says what one can do: %s', (_, change, when, said) => {
    expect(filled(change, when).body).toMatch(said);
  });

  test('names the year where it is another one', () => {
    expect(filled({}, { at: '2126-12-01T10:00:00Z' }).body).toContain('4 June 2127');
    expect(filled().body).not.toContain('4 June 2127');
  });

  test('says in which zone, to who runs no script and to other sites', () => {
    const { body, description } = filled();
    expect(body).toContain('(Kuala Lumpur, GMT+8)');
    expect(description).toContain('(Kuala Lumpur, GMT+8)');
  });

  test('online is no place on a map', () => {
    const venue = { name: 'Stream', address: '', city: '', country: 'DE', online: true };
    const { body, data, description } = filled({ venue });
    expect(body).toContain('Online. The link comes with your tickets.');
    expect(body).not.toContain('openstreetmap');
    expect(description).toContain('. Online. ');
    expect(data).toMatchObject({
      location: { '@type': 'VirtualLocation' },
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
    });
  });

  test.each([
    ['JPY', /^\d+$/],
    ['MYR', /^\d+\.\d\d$/],
    ['KWD', /^\d+\.\d\d\d$/],
  ] as const)('has prices in %s as schema.org writes them', (currency, price) => {
    const categories = new Map(
      [...base.categories].map(([id, category]) => [
        id,
        { ...category, price: { ...category.price, currency } },
      ]),
    );
    const plan = { ...base, categories };
    const detail = describeEvent(plan, new Map(), Date.parse(onSale));
    const page = { event: plan.event, detail, isOver: false, now: Date.parse(onSale) };
    const { head } = eventFilling({ page, language: 'en', publicUrl: 'https://tickets.test' });
    const [, found = ''] = /"price":"([^"]*)"/.exec(head.text) ?? [];
    expect(found).toMatch(price);
  });

  test('without a poster has a place for one, and no picture for other sites', () => {
    const { head, body } = filled({ poster: null });
    expect(head).not.toContain('og:image');
    expect(body).toContain('<div class="event-poster"></div>');
  });

  test('of a poster that an older release made shows the poster itself', () => {
    const poster = { small: 's.webp', large: 'l.webp', alt: 'Two pianos', colour: '#17141f' };
    expect(filled({ poster }).head).toContain('content="https://tickets.test/media/l.webp"');
    expect(filled({ poster: { ...poster, shared: 'c.jpg' } }).head).toContain(
      'content="https://tickets.test/media/c.jpg"',
    );
  });

  test('brings its answer under the address that the portal asks', () => {
    const { answers } = filled({ slug: '夜曲' });
    expect(Object.keys(answers)).toEqual(['api/events/%E5%A4%9C%E6%9B%B2']);
  });

  test.each(['夜'.repeat(400), '👩‍🎤'.repeat(200), 'word '.repeat(100), 'x'.repeat(500)])(
    'is described in one line that is not cut within a letter: %.12s',
    (description) => {
      const short = filled({ description }).description;
      expect(Array.from(short).length).toBeLessThanOrEqual(161);
      expect(short.length).toBeGreaterThan(100);
      expect(short.isWellFormed()).toBe(true);
    },
  );

  test('keeps what an organizer wrote text', () => {
    const { head, body, title } = filled({
      title: '</script><b>"Night"</b>',
      description: '<img onerror=x>',
    });
    expect(title).toBe('</script><b>"Night"</b> · Parterre');
    for (const markup of [head, body]) expect(markup).not.toMatch(/<b>"Night|<img onerror|<\/script><b>/);
  });
});
