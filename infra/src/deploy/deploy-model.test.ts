import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc, { type Arbitrary } from 'fast-check';
import {
  believingTheListener,
  holdingNothing,
  sayingNothingBack,
  seeingNoStageRun,
} from '../testing/aws-model/as-before.ts';
import {
  anEmptyAccount,
  anOpenHouse,
  calm,
  type Command,
  deployIn,
  play,
} from '../testing/aws-model/play.ts';
import {
  aListenerThatChanges,
  aReleaseThatHesitates,
  type Scenario,
  scenarios,
} from '../testing/aws-model/scenario.ts';
import { tagOf } from '../testing/aws-model/pipelines.ts';
import { bringRoot } from './root-stack.ts';
import { bringInPasses } from './two-passes.ts';

/** As `deploy` does it. */
const asItIs: Command = ({ moment }, clients, settings, folder, more) =>
  bringInPasses(clients, settings, {
    bring: (pass) => bringRoot(clients, settings, folder, { ...more, ...pass }),
    keepSecrets: () => Promise.resolve(),
    makeImages: () => moment.schedule(Promise.resolve(tagOf(0)), 'images'),
  });

// The order is random and the same every time; FAST_CHECK_SEED and FAST_CHECK_RUNS look further.
const { FAST_CHECK_SEED, FAST_CHECK_RUNS } = process.env;
const seed = Number(FAST_CHECK_SEED ?? 20_261_128);
const numRuns = Number(FAST_CHECK_RUNS ?? 64);

/** What the runs of every day come by; a few of another seed may not. */
const comeBy = (...statuses: string[]): string[] =>
  FAST_CHECK_SEED === undefined && FAST_CHECK_RUNS === undefined ? statuses : [];

const peopleAreServed = (command: Command, played: Arbitrary<Scenario>) =>
  fc.asyncProperty(fc.scheduler(), played, async (moment, scenario) => {
    const { broken } = await play(moment, scenario, command);
    expect(broken.filter((what) => what.includes('where nobody is'))).toEqual([]);
  });

describe('the deploy command in AWS as its documents describe it', () => {
  beforeAll(() => {
    process.env.DEPLOY_POLL_MS = '0';
    jest.spyOn(console, 'log').mockImplementation(() => undefined);
  });

  it('leads people to tasks that are well, makes nothing smaller unasked, and can be run again', async () => {
    const seen = new Set<string>();
    const nothingBreaks = fc.asyncProperty(fc.scheduler(), scenarios, async (moment, scenario) => {
      const { broken, statuses } = await play(moment, scenario, asItIs);
      for (const status of statuses) seen.add(status);
      expect(broken).toEqual([]);
    });
    await fc.assert(nothingBreaks, { seed, numRuns });
    const bad = comeBy('UPDATE_FAILED', 'UPDATE_ROLLBACK_FAILED', 'UPDATE_ROLLBACK_COMPLETE');
    expect([...seen]).toEqual(expect.arrayContaining(bad));
  });

  it('comes from nothing to an open house, whatever fails on the way and whoever else begins', async () => {
    const seen = new Set<string>();
    const nothingBreaks = fc.asyncProperty(fc.scheduler(), scenarios, async (moment, scenario) => {
      const { broken, statuses } = await play(moment, scenario, asItIs, anEmptyAccount);
      for (const status of statuses) seen.add(status);
      expect(broken).toEqual([]);
    });
    await fc.assert(nothingBreaks, { seed, numRuns: Math.ceil(numRuns / 4) });
    const bad = comeBy('CREATE_FAILED', 'UPDATE_FAILED', 'UPDATE_ROLLBACK_COMPLETE');
    expect([...seen]).toEqual(expect.arrayContaining(bad));
  });

  it.each([
    ['believed the listener', believingTheListener, scenarios],
    ['said nothing back', sayingNothingBack, scenarios],
    ['held no releases', holdingNothing, aListenerThatChanges],
    ['did not ask whether a release has begun', seeingNoStageRun, aReleaseThatHesitates],
  ])('would send people to where nobody is if it %s', async (_how, command, played) => {
    const { errorInstance } = await fc.check(peopleAreServed(command, played), {
      seed,
      numRuns: 200,
      endOnFailure: true,
    });
    // The model's own word, and not anything that went wrong on the way.
    expect(errorInstance).toMatchObject({ message: expect.stringMatching(/are sent to .*where nobody is/) });
  });

  it('refuses limits that no process starts with before it asks AWS for anything to change', async () => {
    const refused = fc.asyncProperty(fc.scheduler(), async (moment) => {
      const world = anEmptyAccount(moment);
      const ending = deployIn(world, asItIs, { ...calm, said: ['Limits=hold.fre=20'] });
      expect(await moment.waitFor(ending)).toEqual({
        refused: expect.stringMatching(/^No process would start/),
      });
      expect(world.stack.status).toBeUndefined();
    });
    await fc.assert(refused, { seed, numRuns: 2 });
  });

  it('leaves held what somebody else holds, and what waits there', async () => {
    const stays = fc.asyncProperty(fc.scheduler(), async (moment) => {
      const world = anOpenHouse(moment);
      world.pipelines.hold('worker', 'on-sale');
      expect(await moment.waitFor(deployIn(world, asItIs, calm))).toBe('done');
      expect(world.pipelines.stages.worker.held).toBe('on-sale');
    });
    await fc.assert(stays, { seed, numRuns: 2 });
  });
});
