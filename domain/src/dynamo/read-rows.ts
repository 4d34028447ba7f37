import { hash } from 'node:crypto';
import { ZodError } from 'zod';
import type { Database } from './database.ts';
import type { TableName } from './table-name.ts';

/** A row that this release cannot read, and how it is found. Nothing of what is in it. */
export type UnreadableRow = {
  readonly table: TableName;
  readonly key: string;
  /** What was thrown: of a fault of ours, and not of the row, another one than `ZodError`. */
  readonly why: string;
  /** What of it is not as it should be. */
  readonly fields: readonly string[];
};

type Row = Readonly<Record<string, unknown>>;

/** An address is no matter of logs: it stands there as its hash (`markOf` makes the same of a person). */
const shown = (part: unknown): string => {
  const text = typeof part === 'string' || typeof part === 'number' ? String(part) : '?';
  return text.includes('@') ? `~${hash('sha256', text, 'base64url').slice(0, 16)}` : text;
};

const fieldsOf = (error: unknown): string[] =>
  error instanceof ZodError ? error.issues.map(({ path }) => path.join('.')) : [];

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

/**
 * Reads rows one by one: of one that cannot be read whoever looks after the house is told, and the others do not wait for it. For
 * pages of many people and things; not for what a decision rests on, where a row that is left out would be taken for none.
 * @param keys the attributes by which a row is found
 */
export const rowsOf =
  ({ passedOver }: Pick<Database, 'passedOver'>, table: TableName, keys: readonly string[]) =>
  <Read>(rows: readonly Row[] | undefined, read: (row: Row) => Read, beside: Row = {}): Read[] =>
    (rows ?? []).flatMap((row) => {
      try {
        return [read(row)];
      } catch (error) {
        const all: Row = { ...beside, ...row };
        passedOver({
          table,
          key: keys.map((name) => shown(all[name])).join(' '),
          why: nameOf(error),
          fields: fieldsOf(error),
        });
        return [];
      }
    });
