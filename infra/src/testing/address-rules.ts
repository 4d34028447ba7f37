import { z } from 'zod';
import { isObject } from '../templates/evaluate.ts';
import type { Value } from '../templates/read-template.ts';
import type { Stack } from '../templates/resolve-stack.ts';

/** Lists of prefixes count as many as they have, whatever is used of them: CloudFront's has 55 (AWS VPC guide). */
const weightOf = (rule: Readonly<Record<string, Value>>): number => (rule.SourcePrefixListId ? 55 : 1);

const inline = z.object({ SecurityGroupIngress: z.array(z.record(z.string(), z.json())).default([]) });

type Rule = { readonly group: string; readonly text: string; readonly weight: number };

const ruleOf = (group: Value | undefined, rule: Readonly<Record<string, Value>>): Rule => ({
  group: z.string().parse(group),
  text: JSON.stringify(rule),
  weight: weightOf(rule),
});

/** The rules of a stack for who comes in, each with its security group. */
const rulesOf = ({ resources }: Stack): Rule[] =>
  resources.flatMap(({ path, type, properties }) => {
    if (type === 'AWS::EC2::SecurityGroupIngress') return [ruleOf(properties.GroupId, { ...properties })];
    if (type !== 'AWS::EC2::SecurityGroup') return [];
    return inline
      .parse(properties)
      .SecurityGroupIngress.filter(isObject)
      .map((rule) => ruleOf(`[${path}]`, rule));
  });

/**
 * How heavy the rules of each security group are while one stack becomes the other: AWS makes what is new before it
 * takes away what is old, so that for a while there are both.
 */
export const weightsBetween = (before: Stack, after: Stack): ReadonlyMap<string, number> => {
  const all = new Map([...rulesOf(before), ...rulesOf(after)].map((rule) => [rule.group + rule.text, rule]));
  const weights = new Map<string, number>();
  for (const { group, weight } of all.values()) weights.set(group, (weights.get(group) ?? 0) + weight);
  return weights;
};
