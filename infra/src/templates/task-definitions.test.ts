import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readConfig as readCustomer } from '@parterre/customer/config';
import { aTicketKey } from '@parterre/domain/testing/ticket-key';
import { someVapidKeys } from '@parterre/domain/testing/vapid-keys';
import { readConfig as readEmployee } from '@parterre/employee/config';
import { readConfig as readWorker } from '@parterre/worker/config';
import { z } from 'zod';
import { fillIn } from '../release/render.ts';
import { deployed, type DeploymentName, deployments } from '../testing/deployments.ts';
import { isObject } from './evaluate.ts';
import { templateOf, type Value } from './read-template.ts';
import { resolveStack } from './resolve-stack.ts';
import { mayDo } from './statements.ts';

const services = [
  ['customer', readCustomer],
  ['employee', readEmployee],
  ['worker', readWorker],
] as const;

const capital = (service: string) => service.charAt(0).toUpperCase() + service.slice(1);

const container = z.object({
  Environment: z.array(z.object({ Name: z.string(), Value: z.string() })),
  Secrets: z.array(z.object({ Name: z.string(), ValueFrom: z.string() })),
});

const containerOf = (name: DeploymentName, service: string) => {
  const { properties } = deployed(name).resource(`TaskDefinitions/${capital(service)}`);
  return z.tuple([container]).parse(properties.ContainerDefinitions)[0];
};

/** What AWS will put in the place of a name that only it knows. */
const made = (text: string): string => text.replace(/\[[^\]]+\]/g, 'made');

const secrets = async (): Promise<Readonly<Record<string, string>>> => ({
  SESSION_KEY: 'k'.repeat(64),
  EMPLOYEE_SESSION_KEY: 'k'.repeat(64),
  TICKET_KEYS: JSON.stringify([await aTicketKey('one')]),
  VAPID_KEYS: JSON.stringify(someVapidKeys()),
  STRIPE_SECRET_KEY: 'sk',
  STRIPE_WEBHOOK_SECRET: 'whsec',
});

/** What a task finds in its environment: settings, secrets, and what its image says (ENV in the Dockerfile). */
const environmentOf = async (name: DeploymentName, service: string): Promise<Record<string, string>> => {
  const { Environment, Secrets } = containerOf(name, service);
  const known = await secrets();
  return {
    ...(service !== 'worker' && { PORTAL_DIR: '/app/portal' }),
    ...Object.fromEntries(Environment.map(({ Name, Value: said }) => [Name, made(said)] as const)),
    ...Object.fromEntries(Secrets.map(({ Name }) => [Name, known[Name] ?? ''] as const)),
  };
};

const ofTracing = (name: string) => name.startsWith('OTEL_');

describe.each(services)('the environment of %s', (service, readConfig) => {
  it.each(['trial', 'production', 'behindCloudFront'] as const)(
    'is all that its settings demand: %s',
    async (name) => {
      const environment = await environmentOf(name, service);
      expect(readConfig(environment)).toMatchObject({ NODE_ENV: 'production', AWS_REGION: 'eu-central-1' });
    },
  );

  it('has nothing that its settings do not know', async () => {
    const environment = await environmentOf('production', service);
    const given = Object.keys(environment).filter((name) => !ofTracing(name));
    expect(Object.keys(readConfig(environment))).toEqual(expect.arrayContaining(given));
  });

  it('has no secret in the open, and ECS may hand over every secret', () => {
    const { Environment, Secrets } = containerOf('production', service);
    const open = Environment.filter(({ Name }) => /KEY|SECRET|PASSWORD|TOKEN/.test(Name));
    expect(open).toEqual([]);
    const role = deployed('production').resource(`ExecutionRoles/${capital(service)}`);
    for (const { ValueFrom } of Secrets)
      expect(mayDo(role, 'secretsmanager:GetSecretValue', ValueFrom.split(':')[0] ?? '')).toBe(true);
  });

  it("is kept from other processes' secrets", () => {
    const role = deployed('production').resource(`ExecutionRoles/${capital(service)}`);
    const own = containerOf('production', service).Secrets.map(({ ValueFrom }) => ValueFrom.split(':')[0]);
    const all = [
      'SessionKey',
      'EmployeeSessionKey',
      'TicketKeys',
      'VapidKeys',
      'Stripe',
      'OriginSecret',
      'OriginSecretTwo',
    ];
    const readable = all
      .map((name) => `[Secrets/${name}]`)
      .filter((secret) => mayDo(role, 'secretsmanager:GetSecretValue', secret));
    expect(readable.toSorted()).toEqual([...new Set(own)].toSorted());
  });
});

/** CloudFormation says `TaskRoleArn`, ECS itself `taskRoleArn`. Names of log options are the same in both. */
const asEcsSays = (value: Value): Value => {
  if (Array.isArray(value)) return value.map(asEcsSays);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name.charAt(0).toLowerCase() + name.slice(1),
      asEcsSays(item),
    ]),
  );
};

const releaseSettings = (name: DeploymentName): Readonly<Record<string, string>> => ({
  ...z
    .record(z.string(), z.string())
    .parse(JSON.parse(z.string().parse(deployed(name).resource('TaskDefinitions/Release').properties.Value))),
  Version: '0123456789ab',
});

const released = (file: string, settings: Readonly<Record<string, string>>): unknown =>
  JSON.parse(fillIn(readFileSync(new URL(`../../../appspec/${file}`, import.meta.url), 'utf8'), settings));

describe.each(['customer', 'employee'])('the task of a release of %s', (service) => {
  it.each(['trial', 'production', 'behindCloudFront'] as const)(
    'is the one that the service began with: %s',
    (name) => {
      const settings = releaseSettings(name);
      const { properties } = deployed(name).resource(`TaskDefinitions/${capital(service)}`);
      const image = `[Registry/${capital(service)}.RepositoryUri]:0123456789ab`;
      const text = JSON.stringify(released(`${service}/taskdef.json`, settings));
      expect(JSON.parse(text.replace('<IMAGE1_NAME>', image))).toEqual(asEcsSays(properties));
    },
  );
});

describe.each(services.map(([service]) => service))("the look at the health of %s's container", (service) => {
  it('costs little, and ends a task only after minutes of silence', () => {
    const { properties } = deployed('production').resource(`TaskDefinitions/${capital(service)}`);
    const look = z.object({ Interval: z.number(), Timeout: z.number(), Retries: z.number() });
    const { HealthCheck } = z
      .tuple([z.object({ HealthCheck: look })])
      .parse(properties.ContainerDefinitions)[0];
    expect(HealthCheck.Interval).toBeGreaterThanOrEqual(30);
    expect(HealthCheck.Interval * HealthCheck.Retries).toBeGreaterThanOrEqual(120);
  });
});

describe('where traces go', () => {
  const tracing = (TracesEndpoint: string) => () =>
    resolveStack(templateOf('root.yaml'), { ...deployments.production, TracesEndpoint });

  it.each(['', 'https://collector.example', 'https://collector.example/v1/traces'])(
    'may be "%s"',
    (address) => {
      expect(tracing(address)).not.toThrow();
    },
  );

  it.each(['http://collector.example', 'https://collector.example:4318', 'http://collector:4318/v1'])(
    'is no address that security groups do not let out to: %s',
    (address) => {
      expect(tracing(address)).toThrow('TracesEndpoint is');
    },
  );
});

describe('a release of the worker, which brings an image only', () => {
  it.each(['trial', 'production', 'behindCloudFront'] as const)(
    'asks for all the settings of its task before: %s',
    (name) => {
      const { Environment, Secrets } = containerOf(name, 'worker');
      expect(released('worker/settings.json', releaseSettings(name))).toEqual(
        asEcsSays({ Environment, Secrets }),
      );
    },
  );

  it.each([
    ['MailName', 'a "house"'],
    ['MailName', 'a \\ house'],
    ['MailAddress', 'a"b@example.com'],
  ])('is not broken by %s, which may not be %s', (name, said) => {
    const given = { ...deployments.production, [name]: said };
    expect(() => resolveStack(templateOf('root.yaml'), given)).toThrow(`${name} is`);
  });

  it('is none where one of them is not there yet', () => {
    const { QueuePrefix: _, ...others } = releaseSettings('production');
    expect(() => released('worker/settings.json', others)).toThrow('QueuePrefix');
  });
});
