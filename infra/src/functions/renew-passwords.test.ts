import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  aHouse,
  awsOf,
  currentOf,
  edgeArrives,
  firewallArrives,
  type House,
  type Interruption,
  letsEverybodyIn,
  nowIn,
  tellEdge,
  tellFirewall,
} from '../testing/two-passwords.ts';
import { acceptedIn, nextStep, type Password, renewPasswords } from './renew-passwords.ts';

const places = { secretIds: ['0', '1'], distribution: 'E1', ruleGroup: 'arn' };
const season = 45 * 24;

/** The next hour: what CloudFront and the firewall were told has arrived, and the function looks. */
const anHour = async (house: House, interruption: Interruption = {}): Promise<void> => {
  house.hours += 1;
  firewallArrives(house);
  await renewPasswords(awsOf(house, interruption), places, nowIn(house))();
};

const hours = async (house: House, count: number): Promise<void> => {
  for (let hour = 0; hour < count; hour++) {
    edgeArrives(house);
    await anHour(house);
  }
};

beforeEach(() => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
});

describe('a password of CloudFront', () => {
  it('is left alone while it is young', async () => {
    const house = aHouse();
    await hours(house, 3);
    expect(currentOf(house)).toEqual(['one', 'two']);
  });

  it('is renewed after 45 days, and is in both places an hour later', async () => {
    const house = aHouse();
    house.hours = season;
    await hours(house, 2);
    const [one, two] = currentOf(house);
    expect(one).toMatch(/^[\w-]{48}$/);
    expect(two).toBe('two');
    expect([house.edge.now, house.firewall.now]).toEqual([
      [one, two],
      [one, two],
    ]);
  });

  it('takes turns with the other one, each 90 days old at most', async () => {
    const house = aHouse();
    for (let turn = 0; turn < 4; turn++) {
      house.hours += season;
      await hours(house, 3);
    }
    expect(house.secrets.map(({ since }) => house.hours - since)).toEqual([season + 5, 2]);
    expect(house.edge.now).toEqual(currentOf(house));
  });

  it.each(['edge', 'firewall'] as const)('reaches the %s also when it was put by hand', async (place) => {
    const house = aHouse();
    Object.assign(house.secrets[1] ?? {}, { value: 'by hand' });
    await hours(house, 1);
    expect(house[place].now).toEqual(['one', 'by hand']);
  });

  it.each<[string, Interruption]>([
    ['before the firewall knows', { dies: ['before', 1] }],
    ['before CloudFront knows', { dies: ['after', 1] }],
    ['when all is done', { dies: ['after', 2] }],
    ['because a deployment is faster', { meets: (house) => tellEdge(house, house.edge.now) }],
  ])('is brought by the next look where one ends %s', async (_when, interruption) => {
    const house = aHouse();
    Object.assign(house.secrets[0] ?? {}, { value: 'new' });
    await expect(anHour(house, interruption)).rejects.toThrow(/died|faster/);
    expect(letsEverybodyIn(house)).toBe(true);
    await hours(house, 1);
    expect([house.edge.now, house.firewall.now]).toEqual([
      ['new', 'two'],
      ['new', 'two'],
    ]);
  });
});

describe('what is done next', () => {
  const password = (said: Partial<Password>): Password => ({
    ...{ header: 'x', secretId: 'x', since: new Date(0), current: 'a', sent: 'a', accepted: 'a' },
    ...said,
  });
  const now = new Date(0);

  it('is nothing as long as CloudFront says different things in different places', () => {
    expect(nextStep([password({ current: 'b' }), password({})], false, now).kind).toBe('nothing');
  });

  it('is one password only, when both were changed by hand', () => {
    const both = [password({ header: 'one', current: 'b' }), password({ header: 'two', current: 'b' })];
    expect(nextStep(both, true, now)).toMatchObject({ kind: 'bring', passwords: [{ header: 'one' }] });
  });

  it('is the one by which nobody gets in', () => {
    const [stale, broken] = [password({ current: 'b' }), password({ header: 'two', sent: 'c' })];
    expect(nextStep([stale, broken], true, now)).toMatchObject({ passwords: [{ header: 'two' }] });
  });

  it('is to bring both at once, when nobody gets in by either', () => {
    const broken = [password({ sent: 'b' }), password({ accepted: 'c' })];
    expect(nextStep(broken, false, now)).toEqual({ kind: 'bring', passwords: broken });
  });
});

describe('the place of a password in the rules', () => {
  it('is found however deep it is', () => {
    const match = {
      FieldToMatch: { SingleHeader: { Name: 'X-Parterre-Origin' } },
      SearchString: new TextEncoder().encode('one'),
      TextTransformations: [{ Priority: 0, Type: 'NONE' as const }],
      PositionalConstraint: 'EXACTLY' as const,
    };
    const Statement = {
      AndStatement: {
        Statements: [
          { NotStatement: { Statement: { OrStatement: { Statements: [{ ByteMatchStatement: match }] } } } },
        ],
      },
    };
    const rule = { Name: 'origin', Priority: 0, Statement, VisibilityConfig: undefined };
    expect(acceptedIn([rule], 'x-parterre-origin')).toBe(match);
  });
});

type Event = readonly [name: string, happen: (house: House) => Promise<void> | void];

const deployFirewall = (house: House) => tellFirewall(house, currentOf(house));
const deployEdge = (house: House) => tellEdge(house, currentOf(house));
const interrupted = (interruption: Interruption) => (house: House) =>
  anHour(house, interruption).catch(() => undefined);

/** Everything that may happen to a house, at any time. A deployment sets a place to what the secrets say then. */
const events: readonly Event[] = [
  ['an hour', (house) => anHour(house)],
  ['dies before its first write', interrupted({ dies: ['before', 1] })],
  ['dies after its first write', interrupted({ dies: ['after', 1] })],
  ['dies after its second write', interrupted({ dies: ['after', 2] })],
  ['a deployment of CloudFront in between', interrupted({ meets: deployEdge })],
  ['a deployment of the firewall in between', interrupted({ meets: deployFirewall })],
  ['a deployment of CloudFront', deployEdge],
  ['a deployment of the firewall', deployFirewall],
  ['CloudFront has arrived', edgeArrives],
  [
    'a season',
    (house) => {
      house.hours += season;
      edgeArrives(house);
      firewallArrives(house);
    },
  ],
];

/** The same for houses that differ in nothing but the letters of their passwords and the date. */
const shapeOf = ({ hours: now, secrets, edge, firewall }: House): string => {
  const names = new Map<string, number>();
  const name = (value: string) => names.get(value) ?? names.set(value, names.size).size - 1;
  const pair = (values: readonly string[]) => values.map(name).join(':');
  const about = (values: readonly (readonly string[])[]) =>
    [...new Set(values.map(pair))].toSorted().join(' ');
  const [one = 0, two = 0] = secrets.map(({ since }) => since);
  return JSON.stringify([
    pair(secrets.map(({ value }) => value)),
    [pair(firewall.now), pair(edge.now), about(firewall.about), about(edge.about), edge.isDeployed],
    [Math.sign(one - two), now - Math.max(one, two) >= season],
  ]);
};

/** What leads to somebody who does not get in, by trying everything in every order; nothing, when nothing does. */
const findClosedDoor = async (isWell: (house: House) => boolean) => {
  const waiting: { readonly house: House; readonly story: readonly string[] }[] = [
    { house: aHouse(), story: [] },
  ];
  const seen = new Set<string>();
  for (let next = waiting.shift(); next; next = waiting.shift())
    for (const [name, happen] of events) {
      const house = structuredClone(next.house);
      const story = [...next.story, name];
      await happen(house);
      if (!isWell(house)) return { story, seen: seen.size };
      const shape = shapeOf(house);
      if (!seen.has(shape)) waiting.push({ house, story });
      seen.add(shape);
    }
  return { story: null, seen: seen.size };
};

describe('whatever happens in whatever order', () => {
  it('everybody gets in', async () => {
    const { story, seen } = await findClosedDoor(letsEverybodyIn);
    expect(story).toBeNull();
    expect(seen).toBeGreaterThan(50);
  });

  it('some would not, if there were one password', async () => {
    const onlyOne = ({ edge, firewall }: House) =>
      edge.about.every(([sent]) => firewall.about.every(([known]) => known === sent));
    expect((await findClosedDoor(onlyOne)).story).toContain('a season');
  });
});
