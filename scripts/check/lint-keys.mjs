import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { filesNow, fingerprintOf, hashOf, toolsNow } from './files.mjs';
import { hashWithImports } from './imports.mjs';

const rules = 'eslint.config.mjs';
const settings = /(^|\/)(tsconfig[^/]*|package|package-lock)\.json$/;
const thisCheck = /^scripts\/check\/[^.]*\.mjs$/;

/**
 * For each file that has rules, what a finding about it depends on; undefined where that cannot be told.
 * @param {import('eslint').ESLint} eslint
 * @returns {Promise<Map<string, string | undefined>>}
 */
export async function lintKeys(eslint) {
  const files = filesNow();
  const hashOfIt = hashWithImports(files);
  const hashOfRules = hashOfIt(rules);
  const everywhere = fingerprintOf(files.filter(mattersEverywhere), toolsNow());
  const keys = new Map();
  for (const { path } of files) {
    if (!/\.([cm]?[jt]s|html)$/.test(path)) continue;
    if ((await eslint.calculateConfigForFile(join(root, path))) === undefined) continue;
    const hash = hashOfIt(path);
    keys.set(path, hash && hashOfRules && hashOf(hash, hashOfRules, everywhere));
  }
  return keys;
}

/** What the rules are set by besides their own code, and types that are there without being imported. */
function mattersEverywhere({ path, text }) {
  if (settings.test(path) || thisCheck.test(path) || path.endsWith('.d.ts')) return true;
  return path.endsWith('.ts') && /^\s*declare (global|module)\b/m.test(text);
}
