import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { templateOf } from '../templates/read-template.ts';
import { allow, leadingKeysOf, roleOf, type Statement, statementsOf } from '../templates/statements.ts';
import { deployed } from '../testing/deployments.ts';
import {
  distinct,
  type Grant,
  grantsOf,
  nameOf,
  type Operation,
  operations,
  processes,
  type Right,
} from './right.ts';
import { allowedTo, rights } from './rights.ts';

const stack = deployed('production');
const wings = Object.entries<readonly Right[]>(rights);
const tables = 'arn:aws:dynamodb:eu-central-1:123456789012:table/parterre-prod-';
const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

const operation = z.templateLiteral(['dynamodb:', z.enum(operations)]);
const operationOf = (action: string): Operation =>
  z.enum(operations).parse(operation.parse(action).slice('dynamodb:'.length));

/** What a statement allows to do with tables. */
const grantsIn = (statement: Statement): Grant[] =>
  statement.Resource.filter((arn) => arn.startsWith(tables)).flatMap((arn) =>
    statement.Action.flatMap((action) =>
      (leadingKeysOf(statement) ?? ['']).map((items) => ({
        operation: operationOf(action),
        on: arn.slice(tables.length),
        items,
      })),
    ),
  );

const namesOf = (grants: readonly Grant[]): string[] => distinct(grants).map(nameOf).toSorted();

describe.each(processes)('the %s', (process) => {
  it.each(wings)('may do in the wing %s what its rights take, and nothing else', (wing, said) => {
    const policy = stack.resource(`TaskRoles/${capital(wing)}/${capital(process)}`);
    const wanted = said.filter(({ who }) => who[process] !== undefined).flatMap(grantsOf);
    expect(namesOf(statementsOf(policy).flatMap(grantsIn))).toEqual(namesOf(wanted));
  });

  it('is refused everything else: each operation, on each table and index, for each kind of item', () => {
    const role = statementsOf(roleOf(stack, `TaskRoles/${capital(process)}`));
    const allowed = allowedTo(process);
    const isAllowed = (asked: Operation, on: string, kind: string) =>
      allowed.some((one) => one.operation === asked && one.on === on && ['', kind].includes(one.items));
    const wrong = everything().filter(
      ({ operation: asked, on, items: kind }) =>
        allow(role, `dynamodb:${asked}`, tables + on, [kind.replace('*', 'somebody')]) !==
        isAllowed(asked, on, kind),
    );
    expect(wrong.map(nameOf)).toEqual([]);
  });
});

const withIndexes = z.object({
  GlobalSecondaryIndexes: z.array(z.object({ IndexName: z.string() })).default([]),
});

const things = Object.entries(templateOf('data.yaml').Resources).flatMap(([table, { Properties }]) => [
  table,
  ...withIndexes
    .parse(Properties)
    .GlobalSecondaryIndexes.map(({ IndexName }) => `${table}/index/${IndexName}`),
]);

/** All that could be asked of the database, by kinds of item that some right tells apart, and of any other kind. */
const everything = (): Grant[] => {
  const kinds = new Set(['any other', ...processes.flatMap(allowedTo).flatMap(({ items }) => items || [])]);
  return things.flatMap((on) =>
    operations.flatMap((one) => [...kinds].map((items) => ({ operation: one, on, items }))),
  );
};

describe('rights', () => {
  it('name tables and indexes that are there', () => {
    const named = processes.flatMap(allowedTo).map(({ on }) => on);
    expect(named.filter((one) => !things.includes(one))).toEqual([]);
  });
});

describe('of grants', () => {
  const put: Grant = { operation: 'PutItem', on: 'Outbox', items: '' };

  it('those stay that no other one includes', () => {
    const errands = { ...put, items: 'errand#*' };
    expect(distinct([errands, put, put]).map(nameOf)).toEqual(['PutItem on Outbox']);
    expect(distinct([errands, { ...put, on: 'Codes' }])).toHaveLength(2);
  });
});
