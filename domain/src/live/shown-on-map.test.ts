import { describe, expect, it } from '@jest/globals';
import { bookingId, eventId, randomIds } from '../ids.ts';
import type { ClaimResult, SeatStore } from '../sales/seats/seat-store.ts';
import { shownWhileAsked } from './shown-on-map.ts';

const event = eventId.parse(randomIds.next());
const row = { sectionId: 'stalls', rowId: 'A', seats: ['1', '2'] };
const claim = { bookingId: bookingId.parse(randomIds.next()), token: 'aaaa', until: 1 };

/** What a map was told while rows answer so. */
const told = async (answer: () => Promise<ClaimResult>): Promise<unknown[]> => {
  const heard: unknown[] = [];
  const rows: SeatStore = {
    claim: () => {
      heard.push('the database');
      return answer();
    },
    prolong: async () => ({ ok: true }),
    release: async () => undefined,
    claimForGood: () => ({}),
    moveCounter: () => ({}),
    read: async () => [],
  };
  const asked = (_: unknown, seatIds: readonly string[]) => {
    heard.push(seatIds);
    return (nobodys: readonly string[]) => void heard.push(nobodys);
  };
  await shownWhileAsked(rows, { asked })
    .claim(event, row, claim, 0)
    .catch(() => heard.push('failed'));
  return heard;
};

describe('what a map shows of seats that are asked for', () => {
  const both = ['stalls/A/1', 'stalls/A/2'];

  it('is that before the database is asked, and nothing more when it grants them', async () => {
    expect(await told(async () => ({ ok: true }))).toEqual([both, 'the database', []]);
  });

  it('is taken back of those that are nobody’s', async () => {
    const refusal = { ok: false as const, taken: ['stalls/A/2'], holders: ['b'] };
    expect(await told(async () => refusal)).toEqual([both, 'the database', ['stalls/A/1']]);
  });

  it('is taken back when there is no answer', async () => {
    expect(await told(() => Promise.reject(new Error('away')))).toEqual([
      both,
      'the database',
      both,
      'failed',
    ]);
  });
});
