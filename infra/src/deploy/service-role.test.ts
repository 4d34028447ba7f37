import { IAMClient, InvalidInputException } from '@aws-sdk/client-iam';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { makeServiceRole } from './service-role.ts';

/** An account that answers so. */
const answering = (error?: Error): IAMClient => {
  const client = new IAMClient({ region: 'eu-central-1' });
  client.middlewareStack.add(
    () => () =>
      error ? Promise.reject(error) : Promise.resolve({ response: {}, output: { $metadata: {} } }),
    { step: 'initialize' },
  );
  return client;
};

const taken = new InvalidInputException({
  message:
    'Service role name AWSServiceRoleForECS has been taken in this account, please try a different suffix.',
  $metadata: {},
});

describe('the role that ECS works by', () => {
  const said = jest.spyOn(console, 'log');
  beforeEach(() => void said.mockReset().mockImplementation(() => undefined));

  it.each([
    ['made', undefined],
    ['found', taken],
  ])('is %s without a word', async (_how, error) => {
    await makeServiceRole(answering(error));
    expect(said).not.toHaveBeenCalled();
  });

  it('does not end a deployment for whoever may not make it', async () => {
    await makeServiceRole(answering(new Error('AccessDenied')));
    expect(said.mock.calls.flat().join()).toContain('AccessDenied');
  });
});
