import { describe, expect, it, jest } from '@jest/globals';
import { problemsOf, smokeTest } from './smoke-test.ts';

const settings = { url: 'http://balancer:8080', service: 'customer', cluster: 'parterre-dev' };
const page = '<html><pt-root></pt-root></html>';

const headers = {
  'x-version': 'abc1234',
  'content-security-policy': "default-src 'self'",
  'strict-transport-security': 'max-age=1',
  'x-content-type-options': 'nosniff',
};

type Answer = { readonly status?: number; readonly body?: string; readonly headers?: Record<string, string> };

const healthy: Readonly<Record<string, Answer>> = {
  '/': { body: page },
  '/api/events?limit=1': { body: '{"events":[{"id":"ev1"}]}' },
  '/api/events/ev1/seats': { body: 'seats' },
  '/api/openapi.json': { body: '{}' },
  '/admin/': { body: page },
  '/admin/api/events': { status: 401, body: '{}' },
  '/admin/api/openapi.json': { body: '{}' },
};

/** A release that answers as told, and is healthy in everything else. */
const aRelease = (told: Readonly<Record<string, Answer>> = {}): typeof fetch =>
  jest.fn<typeof fetch>(async (input) => {
    const path = String(input instanceof Request ? input.url : input).replace(settings.url, '');
    const answer = { ...healthy, ...told }[path];
    if (!answer) throw new Error(`nobody asks for ${path}`);
    return new Response(answer.body ?? '', {
      status: answer.status ?? 200,
      headers: answer.headers ?? headers,
    });
  });

const problems = (told: Readonly<Record<string, Answer>>, service = 'customer') =>
  problemsOf({ ...settings, service }, 'abc1234', aRelease(told));

describe('smoke tests of a release', () => {
  it.each(['customer', 'employee'])('find nothing wrong with a healthy %s service', async (service) => {
    expect(await problems({}, service)).toEqual([]);
  });

  it.each<[string, string, Record<string, Answer>, RegExp]>([
    ['a portal that is not there', 'customer', { '/': { status: 404 } }, /^\/ answers 404$/],
    ['a page of somebody else', 'customer', { '/': { body: '<html></html>' } }, /no page of the portal/],
    [
      'a list of events that fails',
      'customer',
      { '/api/events?limit=1': { status: 500 } },
      /events answers 500/,
    ],
    [
      'something else than events',
      'customer',
      { '/api/events?limit=1': { body: '{}' } },
      /no list of events/,
    ],
    [
      'seats that cannot be read',
      'customer',
      { '/api/events/ev1/seats': { status: 503 } },
      /seats answers 503/,
    ],
    ['a hall without seats', 'customer', { '/api/events/ev1/seats': { body: '' } }, /seats is empty/],
    [
      'a missing security header',
      'customer',
      { '/': { body: page, headers: {} } },
      /comes without content-sec/,
    ],
    [
      'the version of before',
      'customer',
      { '/api/openapi.json': { headers: { ...headers, 'x-version': 'old0000' } } },
      /answers as version old0000, not abc1234/,
    ],
    ['an open admin interface', 'employee', { '/admin/api/events': { status: 200 } }, /200 to a stranger/],
    ['no admin portal', 'employee', { '/admin/': { status: 502 } }, /^\/admin\/ answers 502$/],
  ])('find %s', async (_what, service, told, expected) => {
    expect(await problems(told, service)).toEqual([expect.stringMatching(expected)]);
  });

  it('are content with a house that has no event yet', async () => {
    expect(await problems({ '/api/events?limit=1': { body: '{"events":[]}' } })).toEqual([]);
  });
});

const aDeployment = (version: string | null = 'abc1234') => {
  const verdicts: unknown[] = [];
  const services = [
    {
      taskSets: [
        { externalId: 'd-old', taskDefinition: 'parterre-dev-customer:1' },
        { externalId: 'd-new', taskDefinition: 'parterre-dev-customer:2' },
      ],
    },
  ];
  const environment = version === null ? [] : [{ name: 'VERSION', value: version }];
  const containers = {
    send: jest.fn<(command: { input: object }) => Promise<unknown>>(async ({ input }) =>
      'services' in input ? { services } : { taskDefinition: { containerDefinitions: [{ environment }] } },
    ),
  };
  const deployments = {
    send: jest.fn<(command: { input: object }) => Promise<unknown>>(async ({ input }) =>
      verdicts.push(input),
    ),
  };
  return { clients: { containers, deployments }, verdicts, asked: containers.send };
};

const hook = { DeploymentId: 'd-new', LifecycleEventHookExecutionId: 'hook' };

/** Time that passes only where somebody waits, or where answers are told to take some. */
const aWatch = (answersTake = 0) => {
  let time = 0;
  return {
    now: () => (time += answersTake),
    wait: async (milliseconds: number) => {
      time += milliseconds;
    },
  };
};

/** One that answers as the release of before, for the first so many times that its version is asked for. */
const lateBy = (turns: number): { release: typeof fetch; asked: () => number } => {
  const [before, after] = [
    aRelease({ '/api/openapi.json': { headers: { ...headers, 'x-version': 'old0000' } } }),
    aRelease(),
  ];
  let asked = 0;
  const release: typeof fetch = (input, init) => {
    if (String(input instanceof Request ? input.url : input).endsWith('openapi.json')) asked += 1;
    return (asked <= turns ? before : after)(input, init);
  };
  return { release, asked: () => asked };
};

describe('the hook between two releases', () => {
  const judgedBy = async (release: typeof fetch, { clients, verdicts } = aDeployment(), asked = hook) => {
    jest.spyOn(console, 'log').mockImplementation(() => undefined);
    await smokeTest(clients, settings, { fetch: release, watch: aWatch() })(asked);
    return verdicts;
  };

  it('lets a healthy release go on', async () => {
    expect(await judgedBy(aRelease())).toEqual([
      { deploymentId: 'd-new', lifecycleEventHookExecutionId: 'hook', status: 'Succeeded' },
    ]);
  });

  it('asks again as long as the load balancer still leads to the release of before', async () => {
    expect(await judgedBy(lateBy(5).release)).toMatchObject([{ status: 'Succeeded' }]);
  });

  it('gives up after 45 seconds, and says what was wrong the last time', async () => {
    const { release, asked } = lateBy(1000);
    expect(await judgedBy(release)).toMatchObject([{ status: 'Failed' }]);
    expect(asked()).toBe(16);
    const lines = jest.mocked(console.log).mock.calls.map(([line]) => String(line));
    expect(lines.at(-1)).toContain('answers as version old0000');
  });

  it('looks at the tasks of this very deployment', async () => {
    const deployment = aDeployment();
    await judgedBy(aRelease(), deployment);
    expect(deployment.asked.mock.calls.map(([{ input }]) => input)).toContainEqual({
      taskDefinition: 'parterre-dev-customer:2',
    });
  });

  it('has a broken one taken back', async () => {
    expect(await judgedBy(aRelease({ '/': { status: 500 } }))).toMatchObject([{ status: 'Failed' }]);
  });

  it('has one taken back that does not answer at all', async () => {
    const silent = jest.fn<typeof fetch>().mockRejectedValue(new TypeError('fetch failed'));
    expect(await judgedBy(silent)).toMatchObject([{ status: 'Failed' }]);
  });

  it('has one taken back whose version nobody knows', async () => {
    expect(await judgedBy(aRelease(), aDeployment(null))).toMatchObject([{ status: 'Failed' }]);
  });

  it('has one taken back whose tasks are not there', async () => {
    const other = { ...hook, DeploymentId: 'd-other' };
    expect(await judgedBy(aRelease(), aDeployment(), other)).toMatchObject([{ status: 'Failed' }]);
  });
});
