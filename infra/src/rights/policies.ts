import {
  distinct,
  fileOperations,
  grantsOf,
  operations,
  type Process,
  processes,
  type Right,
} from './right.ts';
import { rightsIn, type Wing } from './rights.ts';

/** What may be done with some things, as IAM names it; of a table, perhaps only with items whose partition key begins so. */
type Permission = {
  readonly actions: readonly string[];
  readonly on: readonly string[];
  readonly items: readonly string[];
};

const ofTables = (said: readonly Right[]): Permission[] =>
  distinct(said.flatMap(grantsOf)).map(({ operation, on, items }) => ({
    actions: [`dynamodb:${operation}`],
    on: [`\${Tables}${on}`],
    items: items ? [items] : [],
  }));

const ofFiles = (said: readonly Right[]): Permission[] =>
  said.flatMap(({ files = {} }) =>
    Object.entries(files).flatMap(([bucket, allowed]) =>
      allowed.map((operation) => ({
        actions: [`s3:${operation}`],
        on: [`arn:\${AWS::Partition}:s3:::\${${bucket}}${operation === 'ListBucket' ? '' : '/*'}`],
        items: [],
      })),
    ),
  );

const order = [
  ...operations.map((operation) => `dynamodb:${operation}`),
  ...fileOperations.map((operation) => `s3:${operation}`),
];

/** Makes one of those that differ in one part only. */
const joined = (permissions: readonly Permission[], part: keyof Permission): Permission[] => {
  const rest = (one: Permission) => JSON.stringify({ ...one, [part]: one[part].length > 0 });
  return [...Map.groupBy(permissions, rest).values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const all = new Set([first, ...others].flatMap((one) => one[part]));
    return { ...first, [part]: part === 'actions' ? order.filter((one) => all.has(one)) : [...all] };
  });
};

/** What is allowed alike is said once: a policy holds 6,144 characters. */
const permissionsOf = (process: Process, wing: Wing): Permission[] => {
  const said = rightsIn(process, wing);
  const parts = ['actions', 'items', 'on'] as const;
  return parts.reduce<Permission[]>(joined, [...ofTables(said), ...ofFiles(said)]);
};

const statementOf = ({ actions, on, items }: Permission) => ({
  Effect: 'Allow',
  Action: actions,
  Resource: on.map((arn) => ({ 'Fn::Sub': arn })),
  ...(items.length > 0 && { Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': items } } }),
});

const policyOf = (permissions: readonly Permission[]) => ({
  Type: 'AWS::IAM::ManagedPolicy',
  Properties: {
    PolicyDocument: { Version: '2012-10-17', Statement: permissions.map(statementOf) },
  },
});

const parameters = {
  Tables: 'What every ARN of a table begins with.',
  ChartsBucket: 'Drawings.',
  MediaBucket: 'Pictures.',
};

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The template with a policy for each process that may do something in a wing. */
export const policiesOf = (wing: Wing) => {
  const policies = processes
    .map((process) => [capital(process), permissionsOf(process, wing)] as const)
    .filter(([, permissions]) => permissions.length > 0);
  const things = policies.flatMap(([, permissions]) => permissions.flatMap(({ on }) => on));
  const named = Object.entries(parameters).filter(([name]) =>
    things.some((on) => on.includes(`\${${name}}`)),
  );
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: `Parterre, what each process may do with tables and files of the wing ${wing}.`,
    Parameters: Object.fromEntries(
      named.map(([name, text]) => [name, { Type: 'String', Description: text }]),
    ),
    Resources: Object.fromEntries(policies.map(([name, permissions]) => [name, policyOf(permissions)])),
    Outputs: Object.fromEntries(policies.map(([name]) => [name, { Value: { Ref: name } }])),
  };
};
