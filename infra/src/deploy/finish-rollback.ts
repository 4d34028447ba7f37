import { ContinueUpdateRollbackCommand, type Stack } from '@aws-sdk/client-cloudformation';
import type { Clients } from './clients.ts';
import { announce, DeployProblem } from './say.ts';
import { becauseOf, describeStack, followUpdate } from './stack.ts';

/**
 * A roll-back that got stuck is the one state that AWS updates nothing from. It is gone on with; what stood in its way may
 * be gone by now.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-continueupdaterollback.html
 * @returns the stack as it is then
 */
export const finishRollback = async (
  { stacks }: Pick<Clients, 'stacks'>,
  name: string,
  dryRun: boolean,
): Promise<Stack | null> => {
  const stack = await describeStack(stacks, name);
  if (stack?.StackStatus !== 'UPDATE_ROLLBACK_FAILED' || dryRun) return stack;
  announce(`The roll-back of ${name}, which got stuck`);
  const begun = new Date();
  await stacks
    .send(new ContinueUpdateRollbackCommand({ StackName: name }))
    .catch(becauseOf(`The roll-back of ${name} cannot be gone on with`));
  try {
    await followUpdate(stacks, name, begun, /^UPDATE_ROLLBACK_COMPLETE$/);
  } catch (error) {
    if (!(error instanceof DeployProblem)) throw error;
    throw new DeployProblem(
      `The roll-back of ${name} is stuck again: ${error.message}\nMend that and try again, or leave it out: ` +
        `aws cloudformation continue-update-rollback --stack-name ${name} --resources-to-skip NestedStackName.Resource`,
    );
  }
  return describeStack(stacks, name);
};
