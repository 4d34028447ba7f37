import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { parse } from 'yaml';
import { z } from 'zod';

export type TableDefinition = {
  create: CreateTableCommandInput & { TableName: string };
  /** The attribute that says when an item lapses, in seconds since 1970. */
  timeToLive: string | undefined;
};

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));

const projection = z.object({
  ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
  NonKeyAttributes: z.array(z.string()).optional(),
});

const index = z.object({ IndexName: z.string(), KeySchema: keySchema, Projection: projection });

const creation = z.object({
  TableName: z.string(),
  BillingMode: z.literal('PAY_PER_REQUEST'),
  AttributeDefinitions: z.array(
    z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) }),
  ),
  KeySchema: keySchema,
  GlobalSecondaryIndexes: z.array(index).optional(),
  LocalSecondaryIndexes: z.array(index).optional(),
});

// What protects tables in AWS (backups, encryption, deletion protection) has no meaning on a laptop.
const tableProperties = creation.extend({
  TimeToLiveSpecification: z.object({ AttributeName: z.string(), Enabled: z.literal(true) }).optional(),
});

const template = z.object({
  Resources: z.record(z.string(), z.object({ Type: z.string(), Properties: z.unknown() })),
});

/** Reads the tables of a CloudFormation template, with `${Name}` and `!Ref Name` replaced by the parameters. */
export function tablesOf(yaml: string, parameters: Readonly<Record<string, string>>): TableDefinition[] {
  const { Resources } = template.parse(parse(yaml, { customTags: tagsFor(parameters) }));
  return Object.values(Resources)
    .filter(({ Type }) => Type === 'AWS::DynamoDB::Table')
    .map(({ Properties }) => tableProperties.parse(Properties))
    .map((properties) => ({
      create: creation.parse(properties),
      timeToLive: properties.TimeToLiveSpecification?.AttributeName,
    }));
}

function tagsFor(parameters: Readonly<Record<string, string>>) {
  const valueOf = (name: string): string => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`the template asks for the parameter ${name}`);
    return value;
  };
  return [
    { tag: '!Ref', resolve: valueOf },
    {
      tag: '!Sub',
      resolve: (text: string) => text.replace(/\$\{(\w+)\}/g, (_, name: string) => valueOf(name)),
    },
  ];
}
