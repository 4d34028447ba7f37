import { describe, expect, it } from '@jest/globals';
import { statementsOf } from '../templates/statements.ts';
import { deployed } from '../testing/deployments.ts';

/**
 * Actions for which AWS knows no resource: with one they are allowed nothing.
 * Source: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerservice.html and
 * its neighbours, "Resource types"
 */
const nameless = [
  'cloudwatch:DescribeAlarms',
  'ecr:GetAuthorizationToken',
  'ecs:CreateTaskSet',
  'ecs:DescribeTaskDefinition',
  'ecs:RegisterTaskDefinition',
  'elasticloadbalancing:DescribeListeners',
  'elasticloadbalancing:DescribeRules',
  'elasticloadbalancing:DescribeTargetGroups',
];

const allowed = (action: string) =>
  deployed('production')
    .resources.filter(({ type }) => type === 'AWS::IAM::Role' || type === 'AWS::IAM::ManagedPolicy')
    .flatMap(statementsOf)
    .filter(({ Action }) => Action.includes(action));

describe('an action on what has no name', () => {
  it.each(nameless)('is allowed on everything, or it would not be allowed: %s', (action) => {
    const statements = allowed(action);
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.flatMap(({ Resource }) => Resource)).toEqual(statements.map(() => '*'));
  });
});
