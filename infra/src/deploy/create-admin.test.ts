import { ECSClient, type Service, type Task } from '@aws-sdk/client-ecs';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { z } from 'zod';
import { createAdmin } from './create-admin.ts';

const outputs = { ClusterName: 'parterre-dev', EmployeeService: 'employee' };
const ada = { name: 'Ada Lovelace', email: 'ada@example.com' };

const asked = z.object({
  taskDefinition: z.string(),
  networkConfiguration: z.object({ awsvpcConfiguration: z.object({ subnets: z.array(z.string()) }) }),
  overrides: z.object({
    containerOverrides: z.tuple([
      z.object({
        name: z.string(),
        command: z.array(z.string()),
        environment: z.array(z.object({ name: z.string(), value: z.string() })),
      }),
    ]),
  }),
});

const network = (subnet: string) => ({ awsvpcConfiguration: { subnets: [subnet] } });

/** A service that began with its first task definition, and had a release since. */
const service: Service = {
  taskDefinition: 'employee:1',
  networkConfiguration: network('subnet-of-before'),
  taskSets: [
    { status: 'ACTIVE', taskDefinition: 'employee:2', networkConfiguration: network('subnet-of-before') },
    { status: 'PRIMARY', taskDefinition: 'employee:3', networkConfiguration: network('subnet-of-now') },
  ],
};

/** ECS whose single task ends so. */
const ecs = (task: Task, started = true) => {
  const client = new ECSClient({ region: 'eu-central-1' });
  const inputs: unknown[] = [];
  const answer = { services: [service], failures: [{ reason: 'RESOURCE:MEMORY' }] };
  client.middlewareStack.add(
    () =>
      async ({ input }) => {
        inputs.push(input);
        const isRun = 'overrides' in Object(input);
        const tasks = isRun && !started ? [] : [{ taskArn: 'task', lastStatus: 'STOPPED', ...task }];
        return { response: {}, output: { ...answer, tasks, $metadata: {} } };
      },
    { step: 'initialize' },
  );
  const run = () => inputs.map((input) => asked.safeParse(input)).find(({ success }) => success)?.data;
  return { client, run };
};

describe('creating an admin in AWS', () => {
  const said = jest.spyOn(console, 'log');
  beforeEach(() => void said.mockReset());

  it('runs as the employee service does now, and does that single thing', async () => {
    const { client, run } = ecs({ containers: [{ exitCode: 0 }] });
    await createAdmin(client, outputs, ada);
    expect(run()).toMatchObject({
      taskDefinition: 'employee:3',
      networkConfiguration: network('subnet-of-now'),
    });
    expect(run()?.overrides.containerOverrides[0].command.at(-1)).toBe('employee/src/create-admin.ts');
  });

  const environmentOf = async (): Promise<Partial<Record<string, string>>> => {
    const { client, run } = ecs({ containers: [{ exitCode: 0 }] });
    await createAdmin(client, outputs, ada);
    const environment = run()?.overrides.containerOverrides[0].environment ?? [];
    return Object.fromEntries(environment.map(({ name, value }) => [name, value]));
  };

  it('makes another password each time', async () => {
    const [one, other] = [await environmentOf(), await environmentOf()];
    expect(one.ADMIN_PASSWORD).not.toBe(other.ADMIN_PASSWORD);
  });

  it('shows a password that nobody chose, once', async () => {
    const { ADMIN_PASSWORD = '', ...others } = await environmentOf();
    expect(others).toEqual({ ADMIN_EMAIL: ada.email, ADMIN_NAME: ada.name });
    expect(ADMIN_PASSWORD).toMatch(/^[\w-]{16}$/);
    expect(said.mock.calls.flat().join('\n').split(ADMIN_PASSWORD)).toHaveLength(2);
  });

  it.each<[string, Task]>([
    ['ends badly', { containers: [{ exitCode: 1, reason: 'Error' }] }],
    ['never began', { containers: [{}], stoppedReason: 'CannotPullContainerError' }],
  ])('says so, and no password, when the task %s', async (_what, task) => {
    await expect(createAdmin(ecs(task).client, outputs, ada)).rejects.toThrow(
      /was not created \((Error|CannotPull)/,
    );
    expect(said).not.toHaveBeenCalled();
  });

  it('says why when no task can be started', async () => {
    const { client } = ecs({}, false);
    await expect(createAdmin(client, outputs, ada)).rejects.toThrow('RESOURCE:MEMORY');
  });
});
