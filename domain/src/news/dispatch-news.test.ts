import { describe, expect, it } from '@jest/globals';
import { dispatchSoon, handOver } from './dispatch-news.ts';

const news = (id: string) => ({
  id,
  kind: 'curtain-up',
  version: 1,
  at: '2026-12-01T12:00:00.000Z',
  facts: {},
});

/** An outbox with a queue that takes all but `refused`. */
const aHouse = (refused: string) => {
  const [taken, removed]: [string[], string[]] = [[], []];
  return {
    taken,
    removed,
    outbox: {
      remove: async (some: readonly { id: string }[]) => void removed.push(...some.map(({ id }) => id)),
    },
    queue: {
      send: async (some: readonly { id: string }[]) => {
        if (some.some(({ id }) => id === refused)) throw new Error(`${refused} is refused`);
        taken.push(...some.map(({ id }) => id));
      },
    },
  };
};

describe('news', () => {
  it('stays in the outbox with all that goes with it when the queue does not take it', async () => {
    const house = aHouse('b');
    await expect(handOver(house, ['a', 'b', 'c'].map(news))).rejects.toThrow('b is refused');
    expect([house.taken, house.removed]).toEqual([[], []]);
  });

  it('that is handed over in lots keeps no other lot back', async () => {
    const house = aHouse('b');
    await expect(handOver({ ...house, lot: 1 }, ['a', 'b', 'c'].map(news))).rejects.toThrow('b is refused');
    expect([house.taken, house.removed]).toEqual([
      ['a', 'c'],
      ['a', 'c'],
    ]);
  });

  it('is handed over soon, and a failure keeps back nothing that comes later', async () => {
    const house = aHouse('b');
    const dispatcher = dispatchSoon(house, () => undefined);
    dispatcher.dispatch([news('b')]);
    await dispatcher.idle();
    dispatcher.dispatch([news('c')]);
    await dispatcher.idle();
    expect(house.removed).toEqual(['c']);
  });

  it('that the queue refused for a moment is tried again by itself, a few times', async () => {
    const [house, waits] = [aHouse(''), new Array<number>()];
    let [refusals, asked] = [2, 0];
    const send = async (some: readonly { id: string }[]): Promise<void> => {
      asked += 1;
      if (refusals-- > 0) throw new Error('slow down');
      await house.queue.send(some);
    };
    const again = new Array<() => void>();
    const dispatcher = dispatchSoon({ ...house, queue: { send } }, (run, pause) => {
      waits.push(pause);
      again.push(run);
    });
    const untilQuiet = () => new Promise((resolve) => setImmediate(resolve));
    dispatcher.dispatch([news('a')]);
    await dispatcher.idle();
    for (let run = again.shift(); run; run = again.shift()) {
      run();
      await untilQuiet();
    }
    expect([house.removed, waits, asked]).toEqual([['a'], [1000, 5000], 3]);
    refusals = 100;
    dispatcher.dispatch([news('b')]);
    await dispatcher.idle();
    for (let run = again.shift(); run; run = again.shift()) {
      run();
      await untilQuiet();
    }
    expect([house.removed, asked]).toEqual([['a'], 7]);
  });
});
