import { describe, expect, it } from '@jest/globals';
import { accountId, randomIds } from '../../ids.ts';
import { inLineByKey } from '../../in-line.ts';
import { auditor, type AuditEntry } from '../../people/audit/audit-entry.ts';
import { anAsideNote } from '../../testing/aside-note-builder.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { memoryDeadLetters } from '../../testing/memory-dead-letters.ts';
import { type MoveDeps, sendOneAgain, throwAway } from './move-dead-letter.ts';

const actor = { id: accountId.parse(randomIds.next()), name: 'Ada' };

describe('one letter', () => {
  const start = async (
    fails: { readonly audit?: boolean; readonly sending?: boolean; readonly search?: boolean } = {},
  ) => {
    const letters = memoryDeadLetters();
    await letters.setAside('push', 'no json', anAsideNote());
    const [steps, noted] = [new Array<string>(), new Array<AuditEntry>()];
    const deps: MoveDeps = {
      deadLetters: {
        look: letters.look,
        find: async (name, id) => {
          const { found, sawAll } = await letters.find(name, id);
          if (!found || fails.search) return { found: null, sawAll: sawAll && !fails.search };
          const putBack = async () => void steps.push('put back');
          const sendAgain = async () => {
            steps.push('sent');
            if (fails.sending) throw new Error('the queue is away');
            await found.sendAgain();
          };
          return { found: { ...found, putBack, sendAgain }, sawAll };
        },
      },
      inLine: inLineByKey(),
      lookTurns: { use: () => undefined, require: () => undefined },
      commit: async () => {
        steps.push('noted');
        if (fails.audit) throw new Error('the database is away');
        return 'saved';
      },
      audits: { note: (entry) => (noted.push(entry), {}) },
      audit: auditor({ clock: manualClock(), ids: randomIds }),
    };
    const [letter] = await letters.look('push', 1);
    return { deps, letters, steps, noted, id: letter?.id ?? '' };
  };

  it('is written down before it is moved', async () => {
    const { deps, letters, steps, noted, id } = await start();
    await sendOneAgain(deps)(actor, 'push', id);
    expect(steps).toEqual(['noted', 'sent']);
    expect(noted).toMatchObject([{ action: 'dead-letter-sent-again', target: 'push/unreadable' }]);
    expect(letters.sent).toEqual([['push', 'no json']]);
  });

  it.each([
    [{ audit: true }, ['noted', 'put back']],
    [{ sending: true }, ['noted', 'sent', 'put back']],
  ])('is put back where %j fails, and is still there', async (fails, expected) => {
    const { deps, letters, steps, id } = await start(fails);
    await expect(sendOneAgain(deps)(actor, 'push', id)).rejects.toThrow('is away');
    expect(steps).toEqual(expected);
    expect(await letters.look('push', 1)).toHaveLength(1);
    expect(letters.sent).toEqual([]);
  });

  it('that is gone meanwhile is refused, and nothing is written down', async () => {
    const { deps, steps, id } = await start();
    await throwAway(deps)(actor, 'push', id);
    steps.length = 0;
    for (const move of [sendOneAgain, throwAway])
      await expect(move(deps)(actor, 'push', id)).rejects.toThrow('not here any more');
    expect(steps).toEqual([]);
  });

  it('that may be there among too many is not said to be gone', async () => {
    const { deps, steps, id } = await start({ search: true });
    const refusal = { code: 'not-found', message: expect.stringMatching(/too many.*send all again/) };
    await expect(sendOneAgain(deps)(actor, 'push', id)).rejects.toMatchObject(refusal);
    expect(steps).toEqual([]);
  });
});
