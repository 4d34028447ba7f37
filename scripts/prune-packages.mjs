import { existsSync, lstatSync, readdirSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { fontFiles } from '../domain/src/typesetting/font-files.ts';

// Takes from installed packages what no running process reads: types, source maps, sources, documentation, tests, and
// the weights and formats of fonts in which nothing is printed.
// usage: prune-packages.mjs [--font=<file name>] <node_modules>…; the font is one more that is read

const UNREAD = new Set([
  '.ts',
  '.mts',
  '.cts',
  '.map',
  '.md',
  '.markdown',
  '.flow',
  '.tsbuildinfo',
  '.coffee',
]);
const FONTS = new Set(['.woff', '.woff2', '.otf', '.ttf']);
const { values, positionals } = parseArgs({
  options: { font: { type: 'string', multiple: true, default: [] } },
  allowPositionals: true,
});
const READ_FONTS = new Set([
  ...fontFiles.map((file) => file.slice(file.lastIndexOf('/') + 1)),
  ...values.font,
]);

/** Only at the top of a package: further down such a folder may be code. */
const UNREAD_FOLDERS = new Set([
  '.github',
  '.yarn',
  'docs',
  'doc',
  'example',
  'examples',
  'test',
  'tests',
  '__tests__',
  'benchmark',
]);

const modules = positionals.filter((folder) => existsSync(folder));
if (modules.length === 0) throw new Error('usage: prune-packages.mjs [--font=<file name>] <node_modules>…');
modules.flatMap(packagesIn).forEach(pruneTop);

function packagesIn(modules) {
  return folders(modules).flatMap((name) =>
    name.startsWith('@')
      ? folders(join(modules, name)).map((inner) => join(modules, name, inner))
      : join(modules, name),
  );
}

function pruneTop(directory) {
  for (const name of folders(directory)) {
    if (UNREAD_FOLDERS.has(name)) rmSync(join(directory, name), { recursive: true });
  }
  prune(directory);
}

function prune(directory) {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory() && entry.name === 'node_modules') packagesIn(path).forEach(pruneTop);
    else if (entry.isDirectory()) prune(path);
    else if (isUnread(entry.name)) rmSync(path);
  }
}

function isUnread(name) {
  return UNREAD.has(extname(name)) || (FONTS.has(extname(name)) && !READ_FONTS.has(name));
}

/** Workspaces are links here, and stay as they are. */
function folders(directory) {
  return readdirSync(directory).filter((name) => lstatSync(join(directory, name)).isDirectory());
}
