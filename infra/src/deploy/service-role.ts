import { CreateServiceLinkedRoleCommand, type IAMClient } from '@aws-sdk/client-iam';
import { say } from './say.ts';

const isThere = (error: unknown): boolean =>
  error instanceof Error && /has been taken|already exists/.test(error.message);

/**
 * The role that ECS itself works by. AWS makes it with an account's first cluster, which may fail for want of it.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using-service-linked-roles.html
 * https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/818
 */
export const makeServiceRole = async (client: IAMClient): Promise<void> => {
  try {
    await client.send(new CreateServiceLinkedRoleCommand({ AWSServiceName: 'ecs.amazonaws.com' }));
  } catch (error) {
    if (!isThere(error))
      say(
        `  the role of ECS was not made (${String(error)}); if the cluster fails for want of it, repeat this`,
      );
  }
};
