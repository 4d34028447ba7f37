import type { EventSummary } from '../../../data/api.ts';
import { attention } from './attention.ts';

const anEvent = (id: string, status: EventSummary['status'], startsAt: string): EventSummary => ({
  id,
  slug: id,
  title: id,
  status,
  kind: 'music',
  startsAt,
  timeZone: 'UTC',
  venueName: 'Hall',
  poster: null,
});
const now = Date.parse('2026-06-01T00:00:00Z');
const ids = (events: readonly EventSummary[]): string[] => events.map(({ id }) => id);

describe('what needs attention', () => {
  it('names the next published events, the soonest first', () => {
    const { next } = attention(
      [
        anEvent('later', 'published', '2026-08-01T00:00:00Z'),
        anEvent('sooner', 'published', '2026-07-01T00:00:00Z'),
        anEvent('over', 'published', '2026-05-01T00:00:00Z'),
        anEvent('off', 'cancelled', '2026-07-01T00:00:00Z'),
      ],
      now,
    );
    expect(ids(next)).toEqual(['sooner', 'later']);
  });

  it('puts drafts whose date has passed last', () => {
    const { drafts } = attention(
      [
        anEvent('passed', 'draft', '2026-05-01T00:00:00Z'),
        anEvent('coming', 'draft', '2026-07-01T00:00:00Z'),
      ],
      now,
    );
    expect(ids(drafts)).toEqual(['coming', 'passed']);
  });
});
