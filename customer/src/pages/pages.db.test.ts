import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { minutes, seconds, toInstant } from '@parterre/domain/clock';
import { aHouseWorld, type HouseWorld } from '@parterre/domain/testing/house-world';
import type { PageFilling } from '@parterre/service-kit/page-filling';
import { pages } from './pages.ts';

let world: HouseWorld;
let draft: Awaited<ReturnType<HouseWorld['aCompleteDraft']>>;
let left = 7;

beforeAll(async () => {
  world = await aHouseWorld();
  draft = await world.aCompleteDraft();
});
afterAll(() => world.close());

const pageOf = (address: string) => {
  const { catalogue, clock, organizations } = world;
  const counts = { left: async () => new Map([[draft.category.id, left]]) };
  const recent = { total: () => left };
  const ask = pages({
    ...{ catalogue, clock, recent, people: { organizations }, live: { counts } },
    publicUrl: 'https://tickets.test',
  });
  const { pathname: path, searchParams } = new URL(address, 'https://tickets.test');
  return ask({ path, query: Object.fromEntries(searchParams) }, 'en');
};

const filled = async (path: string): Promise<PageFilling> => {
  const page = pageOf(path);
  if (!page) throw new Error(`nothing is known of ${path}`);
  return page.make();
};

/** What is written for search engines in a page. */
const structured = ({ head }: PageFilling): unknown => {
  const [, json = ''] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(head.text) ?? [];
  return JSON.parse(json);
};

describe('the page of an event', () => {
  const path = () => `/events/${draft.event.slug}`;

  test('is not there while it is a draft, as if it were none', async () => {
    expect(await filled(path())).toMatchObject({ status: 404, title: 'Not found · Parterre' });
    expect(await filled('/events/no-such-event')).toEqual(await filled(path()));
  });

  describe('that is published', () => {
    beforeAll(async () => {
      await world.publishEvent(draft.organizer, draft.event.id, draft.event.version);
      world.clock.advance(seconds(10));
    });

    test('says what, when and where to who runs no script', async () => {
      const { status, title, description, body } = await filled(path());
      expect([status, title]).toEqual([200, `${draft.event.title} · Parterre`]);
      expect(description).toContain('Grand Auditorium, Subang Jaya.');
      expect(description.length).toBeLessThanOrEqual(161);
      expect(body?.text).toContain(`<h1>${draft.event.title}</h1>`);
      expect(body?.text).toContain('Grand Auditorium, Subang Jaya');
      expect(body?.text).toContain('7 left');
    });

    test('has one address and a card for other sites', async () => {
      const { head } = await filled(path());
      const address = `https://tickets.test/events/${draft.event.slug}`;
      expect(head.text).toContain(`<link rel="canonical" href="${address}" />`);
      expect(head.text).toContain(`<meta property="og:title" content="${draft.event.title}" />`);
      expect(head.text).toContain(`<meta property="og:url" content="${address}" />`);
    });

    test('is told to search engines as an event with offers and a place', async () => {
      expect(structured(await filled(path()))).toMatchObject({
        '@context': 'https://schema.org',
        '@type': 'Event',
        name: draft.event.title,
        startDate: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/),
        eventStatus: 'https://schema.org/EventScheduled',
        eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
        location: { '@type': 'Place', name: 'Grand Auditorium', address: { addressCountry: 'MY' } },
        offers: [
          {
            '@type': 'Offer',
            price: '85.00',
            priceCurrency: 'MYR',
            availability: 'https://schema.org/InStock',
          },
        ],
      });
    });

    test('brings what the portal asks for first', async () => {
      const { answers } = await filled(path());
      expect(answers).toMatchObject({ [`api/events/${draft.event.slug}`]: { id: draft.event.id } });
    });

    test('says what is left now', async () => {
      left = 0;
      const sold = await filled(path());
      expect(sold.body?.text).toContain('<p class="closed">Sold out</p>');
      expect(structured(sold)).toMatchObject({ offers: [{ availability: 'https://schema.org/SoldOut' }] });
      left = 7;
    });

    test('is that of its seats too, for search engines', async () => {
      const { head, body, title } = await filled(`${path()}/seats`);
      expect(title).toBe(`Choose seats: ${draft.event.title} · Parterre`);
      expect(head.text).toContain(`href="https://tickets.test/events/${draft.event.slug}"`);
      expect(body).toBeNull();
    });
  });

  describe('in lists', () => {
    test('is on the page of what is on, with what the portal asks for', async () => {
      const home = await filled('/');
      expect(home.body?.text).toContain(`<a href="/events/${draft.event.slug}">`);
      expect(home.answers['api/events?limit=12']).toMatchObject({
        events: [{ slug: draft.event.slug, availability: 'few' }],
        nextCursor: null,
      });
      expect(home.head.text).toContain('<link rel="canonical" href="https://tickets.test/" />');
    });

    test('is not there by another kind', async () => {
      const { answers, body } = await filled('/?kind=film');
      expect(answers).toHaveProperty(['api/events?category=film&limit=12']);
      expect(body?.text).not.toContain(draft.event.title);
      expect((await filled('/?kind=online')).body?.text).not.toContain(draft.event.title);
    });

    test.each(['/?dates=today', '/?q=night', '/?kind=nothing', '/?kind=other'])(
      'is not where only the portal knows: %s',
      (at) => {
        expect(pageOf(at)).toBeNull();
      },
    );

    test('is on the page of its organizer', async () => {
      const { organizationId, organizationName } = draft.event;
      const page = await filled(`/organizers/${organizationId}`);
      expect(page.title).toBe(`${organizationName} · Parterre`);
      expect(page.body?.text).toContain(draft.event.title);
      expect(Object.keys(page.answers).toSorted()).toEqual([
        `api/events?organization=${organizationId}&limit=12`,
        `api/organizations/${organizationId}`,
      ]);
      expect(structured(page)).toMatchObject({ '@type': 'Organization', name: organizationName });
    });

    test.each(['no-such', '0'.repeat(26), '%20'])('is on no page of %s', async (id) => {
      expect(await filled(`/organizers/${id}`)).toMatchObject({ status: 404 });
    });
  });

  test('that was taken back is gone, and not only unknown', async () => {
    const { version } = (await world.events.byId(draft.event.id)) ?? draft.event;
    await world.unpublishEvent(draft.organizer, draft.event.id, version);
    world.clock.advance(seconds(10));
    expect(await filled(path())).toMatchObject({ status: 410, title: 'No such event · Parterre' });
  });
});

describe('other addresses', () => {
  test('are pages of the portal of which nothing is known, or none', async () => {
    expect(pageOf('/account')).toBeNull();
    const unknown = await filled('/wp-admin');
    expect(unknown.status).toBe(404);
    expect(unknown.head.text).toContain('<meta name="robots" content="noindex" />');
  });

  test('that are none are made once', () => {
    expect(pageOf('/wp-admin')?.key).toBe(pageOf('/.env')?.key);
  });
});

describe('the page of an event that is not on sale yet', () => {
  test('counts until the sale begins, and says what there will be', async () => {
    const { event, organizer } = await world.aCompleteDraft();
    const later = await world.changeEvent(organizer, event.id, event.version, {
      salesOpenAt: toInstant(world.clock.now() + minutes(90) + seconds(5)),
    });
    await world.publishEvent(organizer, event.id, later.version);
    const { body } = await filled(`/events/${event.slug}`);
    expect(body?.text).toContain('The sale starts in');
    const counted = (body?.text ?? '').replace(/<\/?i>/g, '').matchAll(/"digits">(\d+)<\/span> <span>(\w+)/g);
    expect(Array.from(counted, ([, count, unit]) => `${count} ${unit}`)).toEqual([
      '0 days',
      '01 hour',
      '30 minutes',
      '05 seconds',
    ]);
    expect(body?.text).toContain(' places.');
    expect(body?.text).not.toContain(' left<');
  });
});
