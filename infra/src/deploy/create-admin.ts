import { randomBytes } from 'node:crypto';
import type { ECSClient } from '@aws-sdk/client-ecs';
import { runOnce } from './run-once.ts';
import { DeployProblem, say } from './say.ts';
import type { Outputs } from './stack.ts';

export type Admin = { readonly name: string; readonly email: string };

/**
 * Creates an admin, as a task of its own that does a single thing with the rights of the employee service. The password is
 * made here and shown once; whoever signs in with it has to choose another one, and from then on it is worth nothing.
 */
export const createAdmin = async (
  client: ECSClient,
  { ClusterName: cluster = '', EmployeeService: service = '' }: Outputs,
  admin: Admin,
): Promise<void> => {
  const password = randomBytes(12).toString('base64url');
  const { succeeded, reason } = await runOnce(client, {
    cluster,
    service,
    container: 'employee',
    command: ['employee/src/create-admin.ts'],
    environment: { ADMIN_EMAIL: admin.email, ADMIN_NAME: admin.name, ADMIN_PASSWORD: password },
    startedBy: 'create-admin',
  });
  if (!succeeded)
    throw new DeployProblem(
      `The admin was not created (${reason}). The log of the employee service says why; perhaps there is one with this address.`,
    );
  say(`  ${admin.email} can sign in at /admin with ${password} and then chooses another password`);
};
