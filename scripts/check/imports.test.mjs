import { describe, expect, it } from '@jest/globals';
import { hashOf } from './files.mjs';
import { hashWithImports } from './imports.mjs';

const house = {
  'domain/src/seat.ts': `import type { Row } from './row.ts'; export type Seat = Row;`,
  'domain/src/row.ts': `export type Row = string;`,
  'customer/src/hold.ts': `import { seat } from '@parterre/domain/seat';`,
  'customer/src/late.ts': `export const seat = () => import('@parterre/domain/seat');`,
  'customer/src/typed.ts': `export type Seat = import('@parterre/domain/seat').Seat;`,
  'customer/src/given.ts': `export * from '@parterre/domain/seat';`,
  'frontend/projects/ui/src/icon.ts': `export const icon = 1;`,
  'frontend/projects/admin/src/page.ts': `import { icon } from '@parterre/ui/icon.ts';`,
  'domain/src/one.ts': `import './other.ts';`,
  'domain/src/other.ts': `import './one.ts';`,
  'customer/src/apart.ts': `import { z } from 'zod';`,
};

const hash = (path, change = {}) =>
  hashWithImports(
    Object.entries({ ...house, ...change }).map(([each, text]) => ({ path: each, text, hash: hashOf(text) })),
  )(path);

describe('the hash of a file with what it imports', () => {
  it.each(['hold', 'late', 'typed', 'given'])(
    'is another one when something far behind it changes: %s',
    (name) => {
      const path = `customer/src/${name}.ts`;
      expect(hash(path, { 'domain/src/row.ts': 'export type Row = number;' })).not.toBe(hash(path));
    },
  );

  it('is another one when a library of the portals changes', () => {
    const path = 'frontend/projects/admin/src/page.ts';
    expect(hash(path, { 'frontend/projects/ui/src/icon.ts': 'export const icon = 2;' })).not.toBe(hash(path));
  });

  it('stays when something changes that it does not import', () => {
    const change = { 'domain/src/row.ts': 'export type Row = number;' };
    expect(hash('customer/src/apart.ts', change)).toBe(hash('customer/src/apart.ts'));
  });

  it('is there for files that import each other', () => {
    const change = { 'domain/src/other.ts': `import './one.ts'; export const other = 1;` };
    expect(hash('domain/src/one.ts', change)).not.toBe(hash('domain/src/one.ts'));
  });

  it('is not there where an import is not found, here or further on', () => {
    const change = { 'domain/src/row.ts': `import './nowhere.ts';` };
    expect(hash('customer/src/hold.ts', change)).toBeUndefined();
  });
});
