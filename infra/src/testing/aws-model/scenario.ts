import fc, { type Arbitrary } from 'fast-check';
import { type Released, released } from './pipelines.ts';
import { type ReleaseEnding, releaseEndings } from './release.ts';
import type { Failure } from './stack-model.ts';

export type Push = {
  readonly kind: 'push';
  readonly service: Released;
  readonly ending: ReleaseEnding;
  /** So many moments after the round has begun. */
  readonly after: number;
  /** So many moments from its stage until its first task. */
  readonly hesitates: number;
};
export type Deploy = {
  readonly kind: 'deploy';
  /** What is said on the command line, by `--set`. */
  readonly said: readonly string[];
  readonly version: 'older' | 'newer';
  /** How its updates fail, one after the other. */
  readonly failures: readonly (Failure | undefined)[];
  /** Whether it is only to be shown. */
  readonly isDry: boolean;
};
export type Act = Push | Deploy;

/** What people do at the same time; the next round begins when all commands have ended, releases may go on. */
export type Scenario = readonly (readonly Act[])[];

const cloudFront = [
  'EdgeCertificateArn=arn:aws:acm:us-east-1:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef',
  'CloudFrontPrefixListId=pl-0123abcd',
];

const wishes: readonly (readonly string[])[] = [
  [],
  ['LogDays=14'],
  ['CustomerMin=20'],
  ['Limits=hold.free=20'],
  // Workers do not start with it.
  ['MailName=mistaken'],
  cloudFront,
  ['EdgeCertificateArn='],
];

const push: Arbitrary<Push> = fc.record({
  kind: fc.constant('push'),
  after: fc.nat(40),
  hesitates: fc.nat(3),
  service: fc.constantFrom(...released),
  // Most releases are good.
  ending: fc.oneof(
    { weight: 2, arbitrary: fc.constant('good' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...releaseEndings) },
  ),
});

const failure: Arbitrary<Failure | undefined> = fc.option(
  fc.record({ at: fc.nat(400), isStuck: fc.boolean() }),
  { nil: undefined },
);

const deploy: Arbitrary<Deploy> = fc.record({
  kind: fc.constant('deploy'),
  said: fc.constantFrom(...wishes),
  version: fc.constantFrom('older', 'newer'),
  failures: fc.array(failure, { maxLength: 3 }),
  isDry: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});

const round = fc.array(fc.oneof(push, deploy), { minLength: 1, maxLength: 3 });

export const scenarios: Arbitrary<Scenario> = fc.array(round, { minLength: 1, maxLength: 5 });

/** CloudFront comes, fails and goes again, while a release gets through: the narrowest of the ways to fail. */
const meanwhile = (after: number, hesitates: Arbitrary<number>): Arbitrary<Scenario> =>
  fc.tuple(fc.nat(400), fc.nat(after), hesitates).map(([at, moment, moments]) => [
    [
      {
        kind: 'deploy',
        said: cloudFront,
        version: 'newer',
        failures: [{ at, isStuck: false }],
        isDry: false,
      },
      { kind: 'push', service: 'employee', ending: 'good', after: moment, hesitates: moments },
    ],
  ]);

export const aListenerThatChanges = meanwhile(40, fc.constant(0));

/** The release has begun before the command does, and has no task yet when it is looked for. */
export const aReleaseThatHesitates = meanwhile(4, fc.integer({ min: 8, max: 30 }));
