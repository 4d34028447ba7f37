import { beforeEach, describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { minutes } from '../../clock.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { anEvent } from '../../testing/sales-plan-builder.ts';
import type { Event } from '../events/event.ts';
import type { EventQuery, EventSearch, EventSort, Looking } from './event-search.ts';
import { miniEventSearch } from './mini-event-search.ts';

const place = (name: string, city: string, online = false) => ({
  ...{ name, address: '', city, country: 'MY', online },
});
const onDay = (day: number): string => `2027-06-0${day}T11:30:00.000Z`;

const nocturnes = anEvent({
  title: 'Nocturnes for Two Pianos',
  slug: 'nocturnes',
  description: 'An evening of Chopin and Fauré.',
  startsAt: onDay(4),
  venue: place('Grand Auditorium', 'Subang Jaya'),
  organizationName: 'Subang City Arts',
  priceFrom: 4500,
  priceTo: 12000,
  accessible: true,
});
const cafe = anEvent({
  title: 'Café Nocturne',
  slug: 'cafe-nocturne',
  description: '',
  startsAt: onDay(2),
  venue: place('Nocturne Room', 'Bangsar'),
  organizationName: 'Nocturno Ensemble',
  priceFrom: 3800,
  priceTo: 3800,
});
const night = anEvent({
  title: '子どものための夜曲集',
  slug: 'night-songs',
  description: 'Night songs for children.',
  kind: 'family',
  startsAt: onDay(5),
  currency: 'JPY',
  venue: place('Kumo Hall', '東京'),
  organizationName: '雲の会',
  priceFrom: 0,
  priceTo: 2500,
});
const letters = anEvent({
  title: 'Łódź – Winter Letters in Smørrebrød Town',
  slug: 'letters',
  description: '',
  kind: 'talk',
  startsAt: onDay(3),
  venue: place('', '', true),
  organizationName: 'Müller’s House',
  priceFrom: null,
  priceTo: null,
});
const programme: readonly Event[] = [nocturnes, cafe, night, letters];

/** What every engine behind the port answers: see decision 49. */
describe('the contract of a search for events', () => {
  const clock = manualClock();
  let search: EventSearch;
  beforeEach(async () => {
    search = miniEventSearch({ clock });
    await search.put(programme);
  });
  const find = (query: EventQuery, looking: Partial<Looking> = {}) =>
    search.find(query, { limit: 10, sort: 'date', ...looking });
  const slugs = async (query: EventQuery, looking: Partial<Looking> = {}) =>
    (await find(query, looking)).items.map(({ event }) => event.slug);

  describe('by words', () => {
    test.each<[string, string[]]>([
      ['nocturnes', ['cafe-nocturne', 'nocturnes']],
      ['nocturns', ['cafe-nocturne', 'nocturnes']],
      ['NOCTÚRNES', ['cafe-nocturne', 'nocturnes']],
      ['pianos two', ['nocturnes']],
      ['pianso', ['nocturnes']],
      ['noct', ['cafe-nocturne', 'nocturnes']],
      ['subang pian', ['nocturnes']],
      ['pian subang', []],
      ['grand auditorium', ['nocturnes']],
      ['the nocturnes', ['cafe-nocturne', 'nocturnes']],
      ['city arts', ['nocturnes']],
      ['talk', ['letters']],
      ['children', ['night-songs']],
      ['chopin', ['nocturnes']],
      ['夜曲', ['night-songs']],
      ['曲', ['night-songs']],
      ['の夜曲', ['night-songs']],
      ['夜の曲', []],
      ['夜', ['night-songs']],
      ['東京 夜曲', ['night-songs']],
      ['lodz smorrebrod', ['letters']],
      ['smoerrebroed', ['letters']],
      ['mullers', ['letters']],
      ['muellers', ['letters']],
      ['nothing like it', []],
      ['two three', []],
      ['.*(a+)+$', []],
      ['🎹', []],
      ['!!!', []],
      ['  ', ['cafe-nocturne', 'letters', 'nocturnes', 'night-songs']],
    ])('%s', async (text, found) => {
      expect(await slugs({ text })).toEqual(found);
    });

    it('finds any event by all of its title, in any order and with a letter that is missing', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.shuffledSubarray(['Nocturnes', 'Pianos'], { minLength: 1 }),
          fc.nat(5),
          async (words, at) => {
            const text = words.map((word) => word.slice(0, at + 1) + word.slice(at + 2)).join(' ');
            expect(await slugs({ text })).toContain('nocturnes');
          },
        ),
      );
    });

    it('takes whatever anybody types, and ends', async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 100 }), async (text) => {
          expect((await find({ text })).total).toBeLessThanOrEqual(programme.length);
          expect((await search.suggest(text)).length).toBeLessThanOrEqual(6);
        }),
      );
    });

    it('has a title before a venue before what is told', async () => {
      const told = anEvent({
        ...cafe,
        id: anEvent().id,
        title: 'Silence',
        slug: 'told',
        description: 'A Grand day',
        venue: nocturnes.venue,
      });
      const titled = anEvent({ ...cafe, id: anEvent().id, title: 'Grand', slug: 'titled' });
      await search.put([
        anEvent({ ...told, id: anEvent().id, slug: 'only-told', venue: cafe.venue }),
        told,
        titled,
      ]);
      expect(await slugs({ text: 'grand' }, { sort: 'relevance' })).toEqual(
        ['titled', 'told', 'nocturnes', 'only-told'].filter((slug) => slug !== ''),
      );
    });

    it('marks what made it be found, and says what is spelled otherwise', async () => {
      const { items, otherSpellings } = await find({ text: 'nocturns' });
      expect(items.map(({ marks }) => marks)).toEqual([
        { title: [[5, 12]], venue: [[0, 7]] },
        { title: [[0, 7]], venue: [] },
      ]);
      expect(otherSpellings).toEqual(['Nocturne', 'Nocturno', 'Nocturnes']);
      expect((await find({ text: '夜曲' })).items[0]?.marks.title).toEqual([[7, 9]]);
    });
  });

  describe('by filters', () => {
    test.each<[EventQuery, string[]]>([
      [{ kinds: ['family', 'talk'] }, ['letters', 'night-songs']],
      [{ cities: ['BANGSAR', '東京'] }, ['cafe-nocturne', 'night-songs']],
      [{ cities: ['Bangsar'], online: true }, ['cafe-nocturne', 'letters']],
      [{ online: true }, ['letters']],
      [{ online: false }, ['cafe-nocturne', 'nocturnes', 'night-songs']],
      [{ when: { from: onDay(3), to: onDay(5) } }, ['letters', 'nocturnes']],
      [{ price: { currency: 'MYR', most: 4000 } }, ['cafe-nocturne']],
      [{ price: { currency: 'MYR', least: 4000 } }, ['nocturnes']],
      [{ price: { currency: 'MYR', least: 12001 } }, []],
      [{ price: { currency: 'JPY' } }, ['night-songs']],
      [{ accessible: true }, ['nocturnes']],
      [{ available: true }, ['cafe-nocturne', 'letters', 'nocturnes', 'night-songs']],
      [{ text: 'nocturne', kinds: ['music'], cities: ['Bangsar'] }, ['cafe-nocturne']],
    ])('%j', async (query, found) => {
      expect(await slugs(query)).toEqual(found);
    });

    it('leaves out what is known to be sold out, for some minutes', async () => {
      search.noteLeft(cafe.id, 0);
      search.noteLeft(nocturnes.id, 1);
      expect(await slugs({ available: true, kinds: ['music'] })).toEqual(['nocturnes']);
      clock.advance(minutes(5));
      expect(await slugs({ available: true, kinds: ['music'] })).toEqual(['cafe-nocturne', 'nocturnes']);
    });
  });

  describe('counts', () => {
    it('what each choice would bring, given the others', async () => {
      const { total, counts } = await find(
        { kinds: ['music'], cities: ['Bangsar'] },
        { spans: [{ from: onDay(2), to: onDay(3) }, { from: onDay(4) }] },
      );
      expect(total).toBe(1);
      expect(counts).toMatchObject({
        spans: [1, 0],
        cities: [
          { city: 'Bangsar', count: 1 },
          { city: 'Subang Jaya', count: 1 },
          { city: '東京', count: 0 },
        ],
        kinds: { music: 1, family: 0, talk: 0, film: 0 },
        price: { currency: 'MYR', currencies: [{ currency: 'MYR', count: 1 }] },
        accessible: 0,
        available: 1,
        without: { when: 1, where: 2, kind: 1, price: 1, accessible: 1, available: 1 },
      });
    });

    it('as many as there are when the choice is made', async () => {
      const kinds = fc.subarray(['music', 'family', 'talk'] as const);
      const cities = fc.subarray(['Bangsar', 'Subang Jaya', '東京']);
      const flag = fc.constantFrom(undefined, true);
      const price = fc.constantFrom(undefined, { currency: 'MYR', most: 4000 }, { currency: 'JPY' });
      await fc.assert(
        fc.asyncProperty(fc.record({ kinds, cities, accessible: flag, price }), async (query) => {
          const { counts } = await find(query);
          for (const kind of ['music', 'family', 'talk'] as const)
            expect(counts.kinds[kind]).toBe((await find({ ...query, kinds: [kind] })).total);
          for (const { city, count } of counts.cities)
            expect(count).toBe((await find({ ...query, cities: [city] })).total);
          expect(counts.accessible).toBe((await find({ ...query, accessible: true })).total);
          expect(counts.without.where).toBe((await find({ ...query, cities: [] })).total);
          expect(counts.without.price).toBe((await find({ ...query, price: undefined })).total);
        }),
      );
    });

    it('prices in equally wide steps of one currency', async () => {
      const { counts } = await find({}, { currency: 'MYR' });
      expect(counts.price).toMatchObject({ currency: 'MYR', step: 500 });
      expect(counts.price?.bars).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0]);
      expect((await find({}, { currency: 'EUR' })).counts.price?.bars).toEqual(Array(12).fill(0));
    });
  });

  describe('in order', () => {
    test.each<[EventSort, Partial<Looking>, string[]]>([
      ['date', {}, ['cafe-nocturne', 'letters', 'nocturnes', 'night-songs']],
      ['price', {}, ['cafe-nocturne', 'nocturnes', 'night-songs', 'letters']],
      ['price', { currency: 'JPY' }, ['night-songs', 'cafe-nocturne', 'nocturnes', 'letters']],
    ])('of %s %j', async (sort, looking, found) => {
      expect(await slugs({}, { sort, ...looking })).toEqual(found);
    });

    it('of relevance has the closest first', async () => {
      expect(await slugs({ text: 'nocturnes' }, { sort: 'relevance' })).toEqual([
        'nocturnes',
        'cafe-nocturne',
      ]);
    });

    test.each<EventSort>(['date', 'relevance', 'price'])('of %s page by page, each once', async (sort) => {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await find({}, { sort, limit: 1, cursor });
        seen.push(...page.items.map(({ event }) => event.slug));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect(seen).toEqual(await slugs({}, { sort }));
    });

    it('refuses the page of another order', async () => {
      const { nextCursor } = await find({}, { limit: 1 });
      for (const cursor of [nextCursor ?? '', 'no cursor'])
        await expect(find({}, { sort: 'price', cursor })).rejects.toMatchObject({ code: 'invalid-input' });
    });
  });

  describe('suggestions', () => {
    it('are of different kinds, with how many events share what they name', async () => {
      expect(await search.suggest('nocturn')).toEqual([
        expect.objectContaining({ kind: 'event', text: 'Café Nocturne', slug: 'cafe-nocturne' }),
        { kind: 'organization', text: 'Nocturno Ensemble', count: 1, marks: [[0, 7]] },
        { kind: 'venue', text: 'Nocturne Room', count: 1, marks: [[0, 7]] },
        { kind: 'event', text: 'Nocturnes for Two Pianos', slug: 'nocturnes', marks: [[0, 7]] },
      ]);
      expect(await search.suggest('東')).toEqual([{ kind: 'city', text: '東京', count: 1, marks: [[0, 1]] }]);
    });

    it('have all words in the name', async () => {
      expect(await search.suggest('grand pian')).toEqual([]);
      expect(await search.suggest('grand audi')).toMatchObject([{ kind: 'venue', text: 'Grand Auditorium' }]);
    });

    test.each(['', ' ', 'n', '!', 'zzz'])('are none for %j', async (text) => {
      expect(await search.suggest(text)).toEqual([]);
    });
  });

  describe('kept up to date', () => {
    it('finds what was put in anew as it is now, and not what was dropped', async () => {
      await search.put([{ ...cafe, title: 'Tea House' }]);
      await search.drop([nocturnes.id, anEvent().id]);
      expect(await slugs({ text: 'cafe' })).toEqual([]);
      expect(await slugs({ text: 'tea' })).toEqual(['cafe-nocturne']);
      expect(await slugs({ text: 'pianos' })).toEqual([]);
      expect(await search.suggest('subang')).toEqual([]);
    });

    it('finds nothing that has begun', async () => {
      await search.put([anEvent({ slug: 'begun', startsAt: '2020-01-01T00:00:00.000Z' })]);
      expect(await slugs({ text: 'nocturnes' })).not.toContain('begun');
    });
  });
});
