import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApp as createCustomerApp } from '@parterre/customer/app';
import { startTestApp as startCustomer } from '@parterre/customer/testing/test-app';
import { createApp as createEmployeeApp } from '@parterre/employee/app';
import { startTestApp as startEmployee } from '@parterre/employee/testing/test-app';
import { createMetrics } from '@parterre/service-kit/metrics/service-metrics';
import { listen, type Listening } from '@parterre/service-kit/server';
import { problemsOf } from './smoke-test.ts';
import { problemsAt } from './visit-house.ts';

/** A portal's page as it is before it is built: what the smoke test looks for in it is the same. */
const putPage = async (portal: string): Promise<string> => {
  const directory = await mkdtemp(join(tmpdir(), 'portal-'));
  const page = new URL(`../../../frontend/projects/${portal}/src/index.html`, import.meta.url);
  await cp(page, join(directory, 'en', 'index.html'));
  return directory;
};

const version = 'abc1234';
let customer: Awaited<ReturnType<typeof startCustomer>>;
let employee: Awaited<ReturnType<typeof startEmployee>>;
let portals: readonly [customer: string, admin: string];
let listening: Readonly<Record<string, Listening>>;

beforeAll(async () => {
  [customer, employee] = [await startCustomer(), await startEmployee()];
  portals = [await putPage('customer'), await putPage('admin')];
  const apps = {
    customer: createCustomerApp({
      ...customer.dependencies,
      metrics: createMetrics(),
      portalDirectory: portals[0],
      version,
    }),
    employee: createEmployeeApp(
      { ...employee.dependencies, metrics: createMetrics() },
      { PORTAL_DIR: portals[1], PROXY_HOPS: 1, VERSION: version },
    ),
  };
  listening = {
    customer: await listen(apps.customer, 0, '127.0.0.1'),
    employee: await listen(apps.employee, 0, '127.0.0.1'),
  };
});
afterAll(async () => {
  await Promise.all(Object.values(listening).map(({ close }) => close()));
  await Promise.all([customer.close(), employee.close()]);
  await Promise.all(portals.map((directory) => rm(directory, { recursive: true })));
});

const problems = (service: string, asked: string) =>
  problemsOf({ url: `http://127.0.0.1:${listening[service]?.port}`, service, cluster: '' }, asked);

describe.each(['customer', 'employee'])('the smoke test of the %s service', (service) => {
  it('is content with it as it is', async () => {
    expect(await problems(service, version)).toEqual([]);
  });

  it('finds that another release answers', async () => {
    expect(await problems(service, 'def5678')).toEqual([
      expect.stringContaining(`version ${version}, not def5678`),
    ]);
  });
});

it('a service is not taken for the other one', async () => {
  expect(
    await problemsOf(
      { url: `http://127.0.0.1:${listening.employee?.port}`, service: 'customer', cluster: '' },
      version,
    ),
  ).not.toEqual([]);
});

it('a visit finds the house open, and closed where there is another one', async () => {
  expect(await problemsAt(`http://127.0.0.1:${listening.customer?.port}`)).toEqual([]);
  expect(await problemsAt(`http://127.0.0.1:${listening.employee?.port}`)).toContain('/ answers 404');
});
