import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { seconds } from '../clock.ts';
import { usualLimits } from '../limits.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { type CostlyFigures, noFigures } from './costly-work.ts';
import { waitingRoom } from './waiting-room.ts';

const aRoom = ({ threads = 2, figures = noFigures }: { threads?: number; figures?: CostlyFigures } = {}) => {
  const clock = manualClock();
  const room = waitingRoom({ threads, limits: usualLimits, figures, clock });
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const ask = (
    name: string,
    kind: 'hash' | 'pdf' = 'hash',
    place: { share?: string; first?: boolean } = {},
  ) =>
    room.pass(kind, { share: name, ...place }, () => {
      begun.push(name);
      return new Promise<string>((done) => ends.push(() => done(name)));
    });
  /** Ends what began first, and lets what follows from it happen. */
  const endOne = async () => {
    await setImmediate();
    ends.shift()?.();
    await setImmediate();
  };
  return { clock, begun, ask, endOne, ends };
};

const askMany = (ask: ReturnType<typeof aRoom>['ask'], count: number, share: (n: number) => string) =>
  Array.from({ length: count }, (_, n) =>
    ask(`wrong ${n}`, 'hash', { share: share(n) }).catch((error: unknown) => error),
  );

describe('who does costly work next', () => {
  test('an honest sign-in waits for one of sixty from another network, and one from a known device for none in line', async () => {
    const { ask, begun, endOne } = aRoom();
    void askMany(ask, 60, () => 'one network');
    void ask('honest');
    void ask('at home', 'hash', { first: true });
    await endOne();
    await endOne();
    await endOne();
    expect(begun).toEqual(['wrong 0', 'at home', 'wrong 1', 'honest']);
  });

  test('a network that asks for more than its share is told when to come again, others are not', async () => {
    const { ask } = aRoom();
    const answers = askMany(ask, 60, () => 'one network');
    await expect(answers.at(-1)).resolves.toMatchObject({
      code: 'too-many-attempts',
      details: { retryAfterSeconds: 9 },
    });
    void ask('honest');
  });

  test('a line that many networks filled refuses strangers, and not who was here before', async () => {
    const { ask, begun, endOne } = aRoom();
    void askMany(ask, 80, String);
    await expect(ask('honest')).rejects.toMatchObject({
      code: 'too-busy',
      details: { retryAfterSeconds: 17 },
    });
    void ask('at home', 'hash', { first: true });
    await endOne();
    expect(begun.at(-1)).toBe('at home');
  });

  test('no kind has all threads, and a single thread is taken in turns', async () => {
    const two = aRoom();
    for (const name of ['a', 'b', 'c']) void two.ask(name, 'pdf');
    void two.ask('sign-in');
    await setImmediate();
    expect(two.begun).toEqual(['a', 'sign-in']);

    const one = aRoom({ threads: 1 });
    for (const name of ['a', 'b', 'c']) void one.ask(name, 'pdf');
    void one.ask('sign-in');
    await one.endOne();
    expect(one.begun).toEqual(['a', 'sign-in']);
  });

  test('a class of thirty behind one address gets through where a password takes 1.6 s', async () => {
    const { ask, clock, endOne, begun } = aRoom();
    const answers = Array.from({ length: 30 }, (_, n) => ask(`pupil ${n}`, 'hash', { share: 'school' }));
    for (let n = 0; n < 30; n++) {
      clock.advance(1600);
      await endOne();
    }
    await expect(Promise.all(answers)).resolves.toHaveLength(30);
    expect(begun).toHaveLength(30);
  });

  test('who waited too long is refused instead of begun', async () => {
    const { ask, clock, endOne, begun } = aRoom();
    void ask('slow');
    const late = ask('late');
    clock.advance(seconds(usualLimits['hash-line'].longestWait + 1));
    const young = ask('young');
    const ended = endOne();
    await expect(late).rejects.toMatchObject({ code: 'too-busy' });
    await ended;
    await endOne();
    await expect(young).resolves.toBe('young');
    expect(begun).toEqual(['slow', 'young']);
  });

  test('work that fails leaves its place to the next', async () => {
    const { clock } = aRoom();
    const room = waitingRoom({ threads: 1, limits: usualLimits, figures: noFigures, clock });
    const fails = room.pass('hash', { share: 'a' }, () => Promise.reject(new Error('no')));
    const next = room.pass('hash', { share: 'b' }, async () => 'done');
    await expect(fails).rejects.toThrow('no');
    await expect(next).resolves.toBe('done');
  });

  test('shows how many wait and how many are under way', async () => {
    let look: Parameters<CostlyFigures['show']>[0] | undefined;
    const { ask } = aRoom({ figures: { ...noFigures, show: (state) => (look = state) } });
    for (const name of ['a', 'b', 'c']) void ask(name);
    await setImmediate();
    expect(look?.()).toMatchObject({ hash: { waiting: 2, running: 1 }, pdf: { waiting: 0, running: 0 } });
  });
});
