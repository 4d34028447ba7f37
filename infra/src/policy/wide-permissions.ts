import type { Value } from '../templates/read-template.ts';
import type { Resource } from '../templates/resolve-stack.ts';
import { type Statement, statementsOf } from '../templates/statements.ts';

/**
 * What is below something that has a name may be meant as a whole: the objects of a bucket, the streams of a log, the
 * tasks of a service. `*` anywhere else means things that nobody thought of.
 */
const isNamed = (resource: string): boolean => {
  const own = resource.replace(/[/:]\*$/, '');
  if (own.includes('*')) return false;
  if (own === resource || own.startsWith('arn:aws:s3:::') || !own.startsWith('arn:')) return true;
  const [, , , , , ...name] = own.split(':');
  return /[/:]/.test(name.join(':'));
};

const everybody = ({ Principal }: Statement): boolean =>
  Principal === '*' || Object.values(Principal ?? {}).some((names) => names.includes('*'));

const passesRoles = ({ Action, Condition }: Statement): boolean =>
  Action.includes('iam:PassRole') && !JSON.stringify(Condition ?? {}).includes('iam:PassedToService');

const statementProblems = (type: string, statement: Statement): string[] => {
  const { Effect, Action, Resource } = statement;
  if (Effect === 'Deny') return [];
  // In the policy of a key, everything is the key itself.
  const wide = type === 'AWS::KMS::Key' ? [] : Resource.filter((one) => !isNamed(one));
  const things = wide.map((one) => (one === '*' ? 'everything' : one));
  return [
    ...(everybody(statement) ? [`lets everybody do ${Action.join(', ')}`] : []),
    ...Action.filter((one) => one.includes('*')).map((one) => `allows ${one}`),
    ...things.map((thing) => `allows ${Action.join(', ')} on ${thing}`),
    ...(passesRoles(statement) ? ['passes roles to whatever'] : []),
  ];
};

const people = ['AWS::IAM::User', 'AWS::IAM::AccessKey', 'AWS::IAM::Group'];

/** Policies of our own are made by our templates, and looked at there. */
const isOurs = (policies: Value): boolean =>
  Array.isArray(policies) && policies.every((one) => typeof one === 'string' && one.startsWith('['));

/** Permissions that are wider than what they are for. */
export const findWidePermissions = (resource: Resource): string[] => {
  const { path, type, properties } = resource;
  if (people.includes(type)) return [`${path} is a person's: people come from elsewhere`];
  const { ManagedPolicyArns: managed = [] } = properties;
  const borrowed = isOurs(managed) ? [] : [`${path} has a policy of AWS's own`];
  const own = statementsOf(resource).flatMap((statement) => statementProblems(type, statement));
  return [...borrowed, ...own.map((problem) => `${path} ${problem}`)];
};
