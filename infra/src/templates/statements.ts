import { z } from 'zod';
import type { Resource, Stack } from './resolve-stack.ts';

const list = z.union([z.string().transform((one) => [one]), z.array(z.string())]);

const statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Principal: z.union([z.literal('*'), z.record(z.string(), list)]).optional(),
  Action: list,
  Resource: list.default([]),
  Condition: z.record(z.string(), z.record(z.string(), z.json())).optional(),
});

const policyDocument = z.strictObject({ Version: z.literal('2012-10-17'), Statement: z.array(statement) });

/** Wherever a resource keeps policies. */
const keeper = z.object({
  AssumeRolePolicyDocument: policyDocument.optional(),
  Policies: z.array(z.object({ PolicyDocument: policyDocument })).default([]),
  PolicyDocument: policyDocument.optional(),
  KeyPolicy: policyDocument.optional(),
});

export type Statement = z.output<typeof statement>;

/** Every statement of a role, a bucket, a queue, a topic or a key. @throws when one has a form that is not known here */
export const statementsOf = ({ properties }: Resource): readonly Statement[] => {
  const { AssumeRolePolicyDocument, Policies, PolicyDocument, KeyPolicy } = keeper.parse(properties);
  const documents = [
    AssumeRolePolicyDocument,
    ...Policies.map((policy) => policy.PolicyDocument),
    PolicyDocument,
    KeyPolicy,
  ];
  return documents.flatMap((document) => document?.Statement ?? []);
};

const named = z.object({
  ManagedPolicyArns: z.array(z.string()).default([]),
  Policies: z.array(z.json()).default([]),
});

/** A role with what it may do by the managed policies that it names, as well. */
export const roleOf = (stack: Stack, path: string): Resource => {
  const role = stack.resource(path);
  const { ManagedPolicyArns, Policies } = named.parse(role.properties);
  const managed = ManagedPolicyArns.map((arn) => {
    const { PolicyDocument = null } = stack.resource(arn.slice(1, -1)).properties;
    return { PolicyName: arn, PolicyDocument };
  });
  return { ...role, properties: { ...role.properties, Policies: [...Policies, ...managed] } };
};

/** `*` stands for anything; everything else for itself. */
const matches = (patterns: readonly string[], text: string): boolean =>
  patterns.some((pattern) => {
    const escaped = pattern.replace(/[^\w*]/g, '\\$&').replaceAll('*', '.*');
    return new RegExp(`^${escaped}$`, 'i').test(text);
  });

const byLeadingKeys = z.object({ 'ForAllValues:StringLike': z.object({ 'dynamodb:LeadingKeys': list }) });

/** How partition keys of the items begin that a statement is about; nothing where it is about all. */
export const leadingKeysOf = ({ Condition }: Statement): readonly string[] | undefined =>
  byLeadingKeys.safeParse(Condition).data?.['ForAllValues:StringLike']['dynamodb:LeadingKeys'];

/** Whether a statement is about items with these partition keys. */
const isAbout = (statement: Statement, leadingKeys: readonly string[]): boolean => {
  const patterns = leadingKeysOf(statement);
  return !patterns || leadingKeys.every((key) => matches(patterns, key));
};

/**
 * Whether statements allow something on something, as AWS decides it; with the partition keys of the items, where they are
 * known. Other conditions count as met.
 */
export const allow = (
  statements: readonly Statement[],
  action: string,
  resource: string,
  leadingKeys: readonly string[] = [],
): boolean => {
  const asked = statements.filter(
    (one) => matches(one.Action, action) && matches(one.Resource, resource) && isAbout(one, leadingKeys),
  );
  return asked.length > 0 && asked.every(({ Effect }) => Effect === 'Allow');
};

/** Whether a role may do something to something. */
export const mayDo = (
  role: Resource,
  action: string,
  resource: string,
  leadingKeys: readonly string[] = [],
): boolean => allow(statementsOf(role), action, resource, leadingKeys);
