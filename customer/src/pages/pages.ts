import type { Clock } from '@parterre/domain/clock';
import type { Live } from '@parterre/domain/live/open-live';
import type { Catalogue } from '@parterre/domain/programme/open-programme';
import { type Language, storedLanguage } from '@parterre/domain/words/languages';
import type { PageToFill } from '@parterre/service-kit/filled-pages';
import type { PageFilling } from '@parterre/service-kit/page-filling';
import { describeEvent } from '../catalogue/event-answers.ts';
import { eventFilling, seatsFilling } from './event-filling.ts';
import type { EventOnPage } from './event-on-page.ts';
import { pageAtPath } from './known-paths.ts';
import { missingFilling } from './missing-filling.ts';

export type PagesDeps = {
  readonly catalogue: Catalogue;
  readonly live: Pick<Live, 'counts'>;
  readonly publicUrl: string;
  readonly clock: Clock;
};

/** What the server knows of the portal's pages, by their path; null where that is nothing. */
export const pages = ({ catalogue, live, publicUrl, clock }: PagesDeps) => {
  const eventOnPage = async (slug: string): Promise<EventOnPage | null> => {
    const plan = await catalogue.planBySlug(slug);
    if (!plan) return null;
    const [left, now] = [await live.counts.left(plan.event.id), clock.now()];
    const detail = describeEvent(plan, left, now);
    return { event: plan.event, detail, isOver: detail.availability === 'over', now };
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

  return (path: string, portalLanguage: string): PageToFill | null => {
    const known = pageAtPath(path);
    const language = storedLanguage.parse(portalLanguage);
    switch (known.page) {
      case 'own':
      case 'home':
        return null;
      case 'unknown':
        return { key: 'unknown', make: async () => missingFilling(404, language) };
      case 'event':
        return { key: `event ${known.slug}`, make: () => ofEvent(known.slug, language, eventFilling) };
      case 'seats':
        return { key: `seats ${known.slug}`, make: () => ofEvent(known.slug, language, seatsFilling) };
      default:
        return known satisfies never;
    }
  };
};
