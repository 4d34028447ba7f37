import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readConfig as readCustomerConfig } from '@parterre/customer/config';
import { readConfig as readEmployeeConfig } from '@parterre/employee/config';
import { readConfig as readWorkerConfig } from '@parterre/worker/config';
import { parse } from 'yaml';
import { z } from 'zod';
import { inRoot } from '../paths.ts';
import { makeKeys } from '../stack/keys.ts';
import { serviceEnvironment, type ServiceName } from '../stack/service-environment.ts';
import { environmentFile } from './environment-file.ts';
import { containerSettings } from './settings.ts';

const composeFile = z.object({
  services: z.record(
    z.string(),
    z.object({
      command: z.array(z.string()).optional(),
      volumes: z.array(z.string()).default([]),
      environment: z.record(z.string(), z.string()).default({}),
      healthcheck: z.object({ test: z.array(z.string()) }).optional(),
    }),
  ),
});
const { services } = composeFile.parse(
  parse(readFileSync(inRoot('docker-compose.yml'), 'utf8'), { merge: true }),
);

const environmentOf = (service: ServiceName) =>
  serviceEnvironment(service, containerSettings({}), makeKeys());
const readers = { customer: readCustomerConfig, employee: readEmployeeConfig, worker: readWorkerConfig };
const names = ['customer', 'employee', 'worker'] as const;

/** Read by the AWS SDK itself, and by OpenTelemetry. */
const readByLibraries = /^(AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY)|OTEL_\w+)$/;

describe.each(names)('the %s container of docker-compose.yml', (service) => {
  const environment = environmentOf(service);
  const own = services[service];

  test('is given what its configuration demands, and nothing that it does not read', () => {
    const given = { ...environment, ...own?.environment };
    const read = Object.keys(readers[service](given));
    const unread = Object.keys(given).filter((name) => !read.includes(name) && !readByLibraries.test(name));
    expect(unread).toEqual([]);
  });

  test('finds every part that it is told of: each is a service of the file', () => {
    const hosts = Object.entries(environment)
      .filter(([name]) => /_(ENDPOINT|URL)$/.test(name) && name !== 'PUBLIC_URL')
      .map(([, address]) => new URL(address).hostname);
    expect(Object.keys(services)).toEqual(expect.arrayContaining(hosts));
    expect(hosts).toEqual(expect.arrayContaining(['database', 'aws']));
  });

  test('reads its environment, and no other, from the volume that is written for it', () => {
    expect(own?.command).toContain('--env-file=/environment/service.env');
    expect(own?.command).toContain(`${service}/src/main.ts`);
    expect(own?.volumes).toEqual([`${service}-environment:/environment:ro`]);
    expect(services['prepare']?.volumes).toContain(`${service}-environment:/environment/${service}`);
    expect(environmentFile(environment)).toContain(`PUBLIC_URL='http://localhost:3000'`);
  });

  test('is asked for its health where it answers', () => {
    const question = own?.healthcheck?.test.join(' ');
    expect(question).toContain(`http://127.0.0.1:${environment['MANAGEMENT_PORT']}/health/ready`);
  });
});
