import type { Clock } from '@parterre/domain/clock';
import { organizationId } from '@parterre/domain/ids';
import type { Live } from '@parterre/domain/live/open-live';
import type { RecentSeatCounts } from '@parterre/domain/programme/catalogue/recent-seat-counts';
import type { Catalogue } from '@parterre/domain/programme/open-programme';
import type { EventFilter } from '@parterre/domain/programme/search/look-for-events';
import { type Language, storedLanguage } from '@parterre/domain/words/languages';
import type { PageToFill } from '@parterre/service-kit/filled-pages';
import type { PageFilling } from '@parterre/service-kit/page-filling';
import { describeEvent, describeSummary } from '../catalogue/event-answers.ts';
import type { OrganizationsById } from '../catalogue/require-organization.ts';
import { eventFilling, seatsFilling } from './event-filling.ts';
import type { EventOnPage } from './event-on-page.ts';
import type { EventsOnPage } from './events-on-page.ts';
import { homeFilling, type Shown, shownKinds } from './home-filling.ts';
import { pageAtPath } from './known-paths.ts';
import { missingFilling } from './missing-filling.ts';
import { organizerFilling } from './organizer-filling.ts';

export type PagesDeps = {
  readonly catalogue: Catalogue;
  readonly people: { readonly organizations: OrganizationsById };
  readonly live: Pick<Live, 'counts'>;
  readonly recent: RecentSeatCounts;
  readonly publicUrl: string;
  readonly clock: Clock;
};

/** As many as the portal asks for at first. */
const firstEvents = 12;

/** What is asked for by an address of the portal: its path, and what stands behind `?`. */
export type Asked = { readonly path: string; readonly query: Readonly<Record<string, unknown>> };

/** What the API is asked for a list, as the portal writes it, and what that means. */
const listOf = {
  all: { address: 'api/events?limit=12', filter: {} },
  online: { address: 'api/events?online=true&limit=12', filter: { online: true } },
};

/** What of the programme home shows; null where only the portal knows. */
const shownAt = ({ kind, ...others }: Asked['query']): Shown | null => {
  if (Object.keys(others).some((name) => ['q', 'dates', 'from', 'to'].includes(name))) return null;
  if (kind === undefined) return 'all';
  if (kind === 'online') return 'online';
  return shownKinds.find((shown) => shown === kind) ?? null;
};

/** What the server knows of the portal's pages; null where that is nothing. */
export const pages = ({ catalogue, people, live, recent, publicUrl, clock }: PagesDeps) => {
  const eventOnPage = async (slug: string): Promise<EventOnPage | null> => {
    const plan = await catalogue.planBySlug(slug);
    if (!plan) return null;
    const [left, now] = [await live.counts.left(plan.event.id), clock.now()];
    const detail = describeEvent(plan, left, now);
    return { event: plan.event, detail, isOver: detail.availability === 'over', now };
  };

  const eventsOnPage = async (address: string, filter: EventFilter): Promise<EventsOnPage> => {
    const { items, nextCursor } = await catalogue.listing(filter, { limit: firstEvents });
    const now = clock.now();
    const events = items.map((event) => describeSummary(event, recent.total(event.id), now));
    return { events, answers: { [address]: { events, nextCursor } }, now };
  };

  const ofEvent = async (
    slug: string,
    language: Language,
    fill: typeof eventFilling,
  ): Promise<PageFilling> => {
    const page = await eventOnPage(slug);
    if (page) return fill({ page, language, publicUrl });
    return missingFilling((await catalogue.wasPublished(slug)) ? 410 : 404, language);
  };

  const ofHome = async (shown: Shown, language: Language): Promise<PageFilling> => {
    const { address, filter } =
      shown === 'all' || shown === 'online'
        ? listOf[shown]
        : { address: `api/events?category=${shown}&limit=12`, filter: { kind: shown } };
    return homeFilling({ page: await eventsOnPage(address, filter), shown, language, publicUrl });
  };

  const ofOrganizer = async (asked: string, language: Language): Promise<PageFilling> => {
    const id = organizationId.safeParse(asked).data;
    const found = id && (await people.organizations.byId(id));
    if (!found) return missingFilling(404, language);
    const organizer = { id: found.id, name: found.name };
    const address = `api/events?organization=${found.id}&limit=12`;
    const page = await eventsOnPage(address, { organizationId: found.id });
    return organizerFilling({ organizer, page, language, publicUrl });
  };

  return ({ path, query }: Asked, portalLanguage: string): PageToFill | null => {
    const known = pageAtPath(path);
    const language = storedLanguage.parse(portalLanguage);
    switch (known.page) {
      case 'own':
        return null;
      case 'home': {
        const shown = shownAt(query);
        return shown && { key: `home ${shown}`, make: () => ofHome(shown, language) };
      }
      case 'unknown':
        return { key: 'unknown', make: async () => missingFilling(404, language) };
      case 'event':
        return { key: `event ${known.slug}`, make: () => ofEvent(known.slug, language, eventFilling) };
      case 'seats':
        return { key: `seats ${known.slug}`, make: () => ofEvent(known.slug, language, seatsFilling) };
      case 'organizer':
        return { key: `organizer ${known.id}`, make: () => ofOrganizer(known.id, language) };
      default:
        return known satisfies never;
    }
  };
};
