import { readdirSync, readFileSync } from 'node:fs';
import { type CollectionTag, parse, type ScalarTag } from 'yaml';
import { z } from 'zod';

const value = z.json();

/** Anything that a template says. Functions are in their long form: `{ Ref: 'Vpc' }`, `{ 'Fn::Sub': '…' }`. */
export type Value = z.output<typeof value>;

const number = z.union([z.number(), z.string().transform(Number)]);

const parameter = z.strictObject({
  Type: z.string(),
  Description: z.string().optional(),
  Default: z.union([z.string(), z.number()]).optional(),
  AllowedPattern: z.string().optional(),
  AllowedValues: z.array(z.union([z.string(), z.number()])).optional(),
  ConstraintDescription: z.string().optional(),
  MinValue: number.optional(),
  MaxValue: number.optional(),
});

const assertion = z.strictObject({ Assert: value, AssertDescription: z.string() });

const resource = z.strictObject({
  Type: z.string(),
  Condition: z.string().optional(),
  DependsOn: z.union([z.string().transform((name) => [name]), z.array(z.string())]).default([]),
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
  Properties: z.record(z.string(), value).default({}),
});

const template = z.strictObject({
  AWSTemplateFormatVersion: z.literal('2010-09-09'),
  Description: z.string().optional(),
  Parameters: z.record(z.string(), parameter).default({}),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), value))).default({}),
  Rules: z
    .record(z.string(), z.strictObject({ RuleCondition: value.optional(), Assertions: z.array(assertion) }))
    .default({}),
  Conditions: z.record(z.string(), value).default({}),
  Resources: z.record(z.string(), resource),
  Outputs: z
    .record(z.string(), z.strictObject({ Value: value, Condition: z.string().optional() }))
    .default({}),
});

export type Template = z.output<typeof template>;
export type Parameter = z.output<typeof parameter>;

const functions = 'Base64 Cidr FindInMap GetAZs If Join Select Split Sub Equals And Or Not'.split(' ');

/** `!GetAtt Nested.Outputs.Name` names the attribute `Outputs.Name` of `Nested`. */
const getAttribute = (text: string): string[] => {
  const dot = text.indexOf('.');
  return [text.slice(0, dot), text.slice(dot + 1)];
};

const longForm = (name: string, argument: unknown): unknown => {
  if (name === 'Ref' || name === 'Condition') return { [name]: argument };
  if (name === 'GetAtt' && typeof argument === 'string') return { 'Fn::GetAtt': getAttribute(argument) };
  return { [`Fn::${name}`]: argument };
};

const tagsOf = (name: string): (ScalarTag | CollectionTag)[] => [
  { tag: `!${name}`, resolve: (text: string) => longForm(name, text) },
  { tag: `!${name}`, collection: 'seq', resolve: (node) => longForm(name, node.toJSON()) },
  { tag: `!${name}`, collection: 'map', resolve: (node) => longForm(name, node.toJSON()) },
];

const customTags = ['Ref', 'GetAtt', 'Condition', ...functions].flatMap(tagsOf);

/** @throws when it is no template, or asks for something that is unknown here */
export const readTemplate = (yaml: string): Template => template.parse(parse(yaml, { customTags }));

const folder = new URL('../../cloudformation/', import.meta.url);

export const templateNames: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .toSorted();

const read = new Map<string, Template>();

/** A template of infra/cloudformation, read once. */
export const templateOf = (name: string): Template => {
  const known = read.get(name) ?? readTemplate(readFileSync(new URL(name, folder), 'utf8'));
  read.set(name, known);
  return known;
};
