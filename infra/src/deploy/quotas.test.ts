import { ServiceQuotasClient } from '@aws-sdk/client-service-quotas';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { deployments } from '../testing/deployments.ts';
import { checkQuotas, processorsWanted } from './quotas.ts';

const { production, trial } = deployments;

type Granted = { readonly processors?: number; readonly default?: number; readonly builds?: number };

const named = (name: string) => Object.assign(new Error(name), { name });

const builds = (Value: number) => [
  { QuotaName: 'Concurrently running builds for Linux/Small environment', Value: 0 },
  { QuotaName: 'Concurrently running builds for Linux/Medium environment', Value },
];

/** An account that was granted so much; what it was not granted is what AWS begins with. */
const anAccount = (granted: Granted): ServiceQuotasClient => {
  const client = new ServiceQuotasClient({ region: 'eu-central-1' });
  const answers: Readonly<Record<string, () => object>> = {
    GetServiceQuotaCommand: () => {
      if (granted.processors === undefined) throw named('NoSuchResourceException');
      return { Quota: { Value: granted.processors } };
    },
    GetAWSDefaultServiceQuotaCommand: () => ({ Quota: { Value: granted.default } }),
    ListServiceQuotasCommand: () => ({ Quotas: granted.builds === undefined ? [] : builds(granted.builds) }),
  };
  jest
    .spyOn(client, 'send')
    .mockImplementation(async (command: object) => answers[command.constructor.name]?.() ?? {});
  return client;
};

let said: jest.SpiedFunction<typeof console.log>;
beforeEach(() => {
  said = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  said.mockClear();
});
const lines = () => said.mock.calls.map(([line]) => String(line)).join('\n');

const check = (granted: Granted, parameters: Readonly<Record<string, string>> = production) =>
  checkQuotas(anAccount(granted), 'eu-central-1', parameters);

describe('processors that are wanted', () => {
  it('are counted by the sizes and numbers of tasks, twice in a release', () => {
    expect(processorsWanted(production)).toEqual({ atRest: 5, inRelease: 10, inRush: 70 });
  });

  it('leave out workers on spot', () => {
    expect(processorsWanted(trial)).toEqual({ atRest: 0.5, inRelease: 1, inRush: 3 });
    expect(processorsWanted({ ...trial, WorkerOnSpot: 'false' }).atRest).toBe(0.75);
  });

  it('are those of the defaults where nothing is said', () => {
    expect(processorsWanted({})).toEqual({ atRest: 0.75, inRelease: 1.5, inRush: 4 });
  });
});

describe('an account', () => {
  it('that may have everything is told nothing', async () => {
    await check({ processors: 100, builds: 10 });
    expect(lines()).toBe('');
  });

  it('as AWS begins it is told that releases of a house will not get through', async () => {
    await check({ default: 6, builds: 10 });
    expect(lines()).toMatch(/vCPU resource count" is 6: a release of everything wants 10/);
    expect(lines()).toContain('servicequotas/home/services/fargate');
  });

  it('that is enough for releases is told what a rush takes', async () => {
    await check({ processors: 16, builds: 10 });
    expect(lines()).toMatch(/is 16: enough until a rush, when with a release 70 are wanted/);
  });

  it('where nothing could begin is refused before anything is made', async () => {
    await expect(check({ default: 0, builds: 10 })).rejects.toThrow(/is 0, and 5 are wanted/);
  });

  it('that may build nothing is refused, and one build at a time is told', async () => {
    await expect(check({ processors: 100, builds: 0 })).rejects.toThrow(/Linux\/Medium environment" is 0/);
    await check({ processors: 100, builds: 1 });
    expect(lines()).toContain('Linux/Medium environment" is 1');
  });

  it('whose quotas of builds are not told is taken to have enough', async () => {
    await check({ processors: 100 });
    expect(lines()).toBe('');
  });

  it('that may not be asked is deployed to all the same', async () => {
    const client = new ServiceQuotasClient({ region: 'eu-central-1' });
    jest.spyOn(client, 'send').mockImplementation(() => Promise.reject(named('AccessDeniedException')));
    await checkQuotas(client, 'eu-central-1', production);
    expect(lines()).toContain('cannot be looked up');
  });
});
