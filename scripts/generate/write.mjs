import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../setup/paths.mjs';

const formatted = async ([file, content]) => [
  file,
  await format(content, { ...(await resolveConfig(path.join(root, file))), filepath: file }),
];

/** @returns What a file of the repository says; null where there is none. */
export const current = async (file) => {
  const absolute = path.join(root, file);
  return existsSync(absolute) ? readFile(absolute, 'utf8') : null;
};

/**
 * Writes files that are made from others. With `--check` on the command line it only compares.
 * @param {[file: string, content: string][]} files
 * @param {string} command What makes them.
 */
export const writeGenerated = async (files, command) => {
  const changed = [];
  for (const [file, content] of await Promise.all(files.map(formatted)))
    if ((await current(file)) !== content) changed.push([file, content]);
  if (process.argv.includes('--check')) {
    for (const [file] of changed) console.error(`${file} is not current: run "${command}"`);
    process.exitCode = changed.length ? 1 : 0;
    return;
  }
  for (const [file, content] of changed) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), content);
    console.log(`wrote ${file}`);
  }
};
