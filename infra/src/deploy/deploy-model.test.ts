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

/** As `deploy` does it: what is only shown is shown in one pass. */
const asItIs: Command = ({ moment }, clients, settings, folder, more) => {
  const bring = (pass: Readonly<Record<string, string>>) =>
    bringRoot(clients, settings, folder, { ...more, ...pass });
  if (settings.dryRun) return bring({});
  return bringInPasses(clients, settings, {
    bring,
    keepSecrets: () => Promise.resolve(),
    makeImages: () => moment.schedule(Promise.resolve(tagOf(0)), 'images'),
  });
};

// The order is random and the same every time; FAST_CHECK_SEED and FAST_CHECK_RUNS look further.
const seed = Number(process.env.FAST_CHECK_SEED ?? 20_261_128);
const numRuns = Number(process.env.FAST_CHECK_RUNS ?? 64);

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
    const bad = ['UPDATE_FAILED', 'UPDATE_ROLLBACK_FAILED', 'UPDATE_ROLLBACK_COMPLETE'];
    expect([...seen]).toEqual(expect.arrayContaining(bad));
  });

  it('comes from nothing to an open house, whatever fails on the way and whoever else begins', async () => {
    const seen = new Set<string>();
    const nothingBreaks = fc.asyncProperty(fc.scheduler(), scenarios, async (moment, scenario) => {
      const { broken, statuses } = await play(moment, scenario, asItIs, anEmptyAccount);
      for (const status of statuses) seen.add(status);
      expect(broken).toEqual([]);
    });
    await fc.assert(nothingBreaks, { seed, numRuns: numRuns / 4 });
    expect([...seen]).toEqual(
      expect.arrayContaining(['CREATE_FAILED', 'UPDATE_FAILED', 'UPDATE_ROLLBACK_COMPLETE']),
    );
  });

  it.each([
    ['believed the listener', believingTheListener, scenarios],
    ['said nothing back', sayingNothingBack, scenarios],
    ['held no releases', holdingNothing, aListenerThatChanges],
    ['did not ask whether a release has begun', seeingNoStageRun, aReleaseThatHesitates],
  ])('would send people to where nobody is if it %s', async (_how, command, played) => {
    const { failed } = await fc.check(peopleAreServed(command, played), {
      seed,
      numRuns: 200,
      endOnFailure: true,
    });
    expect(failed).toBe(true);
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
