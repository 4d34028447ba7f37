import { describe, expect, it } from '@jest/globals';
import { minutes, toInstant } from '../../clock.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { hearReport, NotNotedYet } from './hear-report.ts';
import type { Report } from './report.ts';

const start = () => {
  const clock = manualClock();
  const report: Report = {
    channel: 'email',
    providerId: 'ses-1',
    outcome: 'bounced',
    permanent: true,
    detail: '',
    at: toInstant(clock.now()),
  };
  const known = new Set<string>();
  const [noted, dropped] = [new Array<Report>(), new Array<Report>()];
  const hear = hearReport({
    clock,
    dropped: (one) => void dropped.push(one),
    reports: {
      note: async (one) => {
        if (!known.has(one.providerId)) return 'unknown';
        noted.push(one);
        return 'noted';
      },
    },
  });
  return { clock, report, known, noted, dropped, hear };
};

describe('a report', () => {
  it('is noted', async () => {
    const { report, known, noted, hear } = start();
    known.add('ses-1');
    await hear(report);
    expect(noted).toEqual([report]);
  });

  it('that is faster than the note of what was sent is brought again', async () => {
    const { clock, report, known, noted, dropped, hear } = start();
    await expect(hear(report)).rejects.toThrow(NotNotedYet);
    clock.advance(minutes(3));
    known.add('ses-1');
    await hear(report);
    expect([noted, dropped]).toEqual([[report], []]);
  });

  it('of what is still unknown after minutes is dropped, and said to be', async () => {
    const { clock, report, dropped, hear } = start();
    clock.advance(minutes(10));
    await hear(report);
    expect(dropped).toEqual([report]);
  });

  it('that says nothing of an arrival is no matter', async () => {
    const { noted, dropped, hear } = start();
    await hear(null);
    expect([noted, dropped]).toEqual([[], []]);
  });
});
