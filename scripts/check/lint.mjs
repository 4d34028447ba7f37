import { relative } from 'node:path';
import { ESLint } from 'eslint';
import { root } from '../setup/paths.mjs';
import { known, remember } from './known.mjs';
import { lintKeys } from './lint-keys.mjs';

// Lint of the files about which it is not known that they are well. Many rules ask for types, which come from other
// files: what is known of a file is good for as long as it and all that it imports are as they were.

const eslint = new ESLint({ cwd: root, warnIgnored: false });
const keys = await lintKeys(eslint);
const before = known('lint');
const stale = [...keys].filter(([path, key]) => key === undefined || before[path] !== key);

const results = stale.length > 0 ? await eslint.lintFiles(stale.map(([path]) => path)) : [];
const formatter = await eslint.loadFormatter();
process.stdout.write(await formatter.format(results));
process.stdout.write(`${results.length} of ${keys.size} files were looked at\n`);

const isWell = ({ messages }) => messages.length === 0;
process.exitCode = results.every(isWell) ? 0 : 1;

// What was saved meanwhile may not be what was looked at.
const after = await lintKeys(eslint);
const looked = new Map(results.map((result) => [relative(root, result.filePath), isWell(result)]));
const isKnown = (path, key) => looked.get(path) ?? before[path] === key;
const well = [...keys].filter(
  ([path, key]) => key !== undefined && after.get(path) === key && isKnown(path, key),
);
remember('lint', Object.fromEntries(well));
