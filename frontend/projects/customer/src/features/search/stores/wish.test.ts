import { activeFilters } from './active-filters.ts';
import { cleared, parametersOf, queryOf, type SearchParameters, sortOf, wishOf } from './wish.ts';

const all: SearchParameters = {
  ...{
    q: 'nocturns',
    dates: 'picked',
    from: '2026-12-04',
    to: '2026-12-20',
    where: 'Tokyo;Kuala Lumpur;online',
  },
  ...{ kind: 'music,film', price: 'MYR:1000-15000', only: 'accessible,available', sort: 'date' },
};

describe('what somebody wishes', () => {
  it('is in the address, all of it', () => {
    expect(parametersOf(wishOf(all))).toEqual(all);
    expect(Object.values(parametersOf(wishOf({}))).filter((one) => one !== undefined)).toEqual([]);
  });

  it('is nothing where the address makes no sense', () => {
    const odd = {
      q: ' ',
      dates: 'soon',
      from: 'x',
      where: ';;',
      kind: 'opera',
      price: '9',
      only: 'me',
      sort: 'up',
    };
    expect(parametersOf(wishOf(odd))).toEqual(parametersOf(wishOf({})));
    expect(wishOf({ q: 'x'.repeat(10_000) }).text).toHaveLength(100);
  });

  it('is asked for in the words of the service', () => {
    const now = new Date(2026, 11, 1, 10);
    expect(queryOf(wishOf(all), now)).toMatchObject({
      ...{ q: 'nocturns', cities: 'Tokyo;Kuala Lumpur', online: 'true', kinds: 'music,film', sort: 'date' },
      ...{ currency: 'MYR', least: 1000, most: 15000, accessible: 'true', available: 'true' },
      from: new Date(2026, 11, 4).toISOString(),
      to: new Date(2026, 11, 21).toISOString(),
    });
    expect(queryOf(wishOf({ dates: 'today' }), now)).toMatchObject({
      from: new Date(2026, 11, 1).toISOString(),
      to: new Date(2026, 11, 2).toISOString(),
      sort: 'date',
    });
    expect(queryOf(wishOf({}), now).spans.split(',')).toHaveLength(2);
  });

  it('comes by relevance only where there are words', () => {
    expect(
      [{}, { q: 'a' }, { sort: 'relevance' }, { q: 'a', sort: 'price' }].map((one) => sortOf(wishOf(one))),
    ).toEqual(['date', 'relevance', 'date', 'price']);
  });
});

describe('the filters that are on', () => {
  const wish = wishOf(all);

  it('are in words, in the order in which they are chosen', () => {
    const labels = activeFilters(wish, 'en-GB').map(({ label }) => label.replaceAll(/[\s\u2009]/g, ''));
    expect(labels).toEqual([
      ...['4–20Dec', 'Tokyo', 'KualaLumpur', 'Online', 'RM10–RM150', 'Music', 'Film'],
      ...['Accessibleseats', 'Stillavailable'],
    ]);
    expect(activeFilters(wishOf({ price: 'MYR:-', dates: 'picked' }), 'en-GB')).toEqual([]);
  });

  it('go one by one, or all of a kind', () => {
    const [, tokyo] = activeFilters(wish, 'en-GB');
    expect({ ...wish, ...tokyo?.without }.cities).toEqual(['Kuala Lumpur']);
    for (const { filter } of activeFilters(wish, 'en-GB'))
      expect(activeFilters({ ...wish, ...cleared(filter) }, 'en-GB').map((one) => one.filter)).not.toContain(
        filter,
      );
  });
});
