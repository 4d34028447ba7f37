import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { findPackageJSON } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { fontFiles } from './font-files.ts';
import { openFont } from './open-font.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const packageOf = (file: string): string => file.split('/').slice(0, 2).join('/');
const packages = [...new Set(fontFiles.map(packageOf))];
const folderOf = (name: string): string => dirname(findPackageJSON(name, import.meta.url) ?? '');

describe('the fonts that are printed with', () => {
  test.each(fontFiles)('are there: %s', (file) => {
    expect(openFont(file).numGlyphs).toBeGreaterThan(10);
  });

  test.each(packages)('are free, by a licence that comes along and that the notice names: %s', (name) => {
    expect(readFileSync(join(folderOf(name), 'LICENSE'), 'utf8')).toContain('SIL OPEN FONT LICENSE');
    expect(readFileSync(join(root, 'NOTICE'), 'utf8')).toContain(name);
  });
});

describe('an image of the product', () => {
  let modules = '';
  beforeEach(() => {
    modules = join(mkdtempSync(join(tmpdir(), 'parterre-fonts-')), 'node_modules');
  });
  afterEach(() => rmSync(dirname(modules), { recursive: true }));

  const filesIn = (folder: string): string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(modules.length + 1));

  test('has the fonts that are printed with, their licences, and no other fonts', () => {
    for (const name of packages) {
      mkdirSync(join(modules, name), { recursive: true });
      cpSync(join(folderOf(name), 'LICENSE'), join(modules, name, 'LICENSE'));
    }
    const unread = ['-300-normal.woff', '-400-normal.woff2', '-Black.otf'].map(
      (end) => `@fontsource/inter/files/inter${end}`,
    );
    for (const file of [...fontFiles, ...unread]) {
      mkdirSync(dirname(join(modules, file)), { recursive: true });
      writeFileSync(join(modules, file), 'a font');
    }
    execFileSync(process.execPath, [join(root, 'scripts/prune-packages.mjs'), modules]);
    expect(existsSync(join(modules, '@fontsource/inter/LICENSE'))).toBe(true);
    expect(filesIn(modules).toSorted()).toEqual(
      [...fontFiles, ...packages.map((name) => `${name}/LICENSE`)].toSorted(),
    );
  });
});
