import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

/** @typedef {{ readonly path: string, readonly text: string, readonly hash: string }} SourceFile Its path from the root on. */

export const hashOf = (...parts) => createHash('sha256').update(parts.join('\0')).digest('base64url');

/** @returns {SourceFile[]} What is in the repository, or would be with the next commit, as it is now. */
export function filesNow() {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { status, stdout, stderr } = spawnSync('git', list, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ls-files: ${stderr}`);
  return [...new Set(stdout.split('\0'))]
    .filter((path) => path && existsSync(join(root, path)))
    .sort()
    .map((path) => fileAt(path));
}

function fileAt(path) {
  const content = readFileSync(join(root, path));
  return { path, text: content.toString(), hash: hashOf(content.toString('base64')) };
}

/** What any finding may depend on besides the files that it is about: the packages as they are installed, and Node. */
export function toolsNow() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  return hashOf(existsSync(installed) ? readFileSync(installed, 'utf8') : '', process.version);
}

/** @param {SourceFile[]} files */
export const fingerprintOf = (files, ...more) =>
  hashOf(...files.flatMap(({ path, hash }) => [path, hash]), ...more);
