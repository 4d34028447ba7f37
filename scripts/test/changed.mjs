import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { frontendSteps, jestOf, jestReport } from './steps.mjs';

// The steps of `npm test -- changed`: what the uncommitted changes touch; where there are none, what the last commit does.

const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout.trim();
const lines = (text) => text.split('\n').filter(Boolean);

/** @returns {{ since: string, files: string[] }} From which commit on, and the files that are not as they were there. */
export function changes() {
  const uncommitted = lines(git('status', '--porcelain', '--untracked-files=all'));
  const since = uncommitted.length > 0 ? 'HEAD' : 'HEAD~1';
  const files = [
    ...lines(git('diff', '--name-only', since)),
    ...lines(git('ls-files', '--others', '--exclude-standard')),
  ];
  return { since, files: files.filter((file) => existsSync(join(root, file))) };
}

/** @returns {import('./steps.mjs').Step[]} What is to be looked at when these files have changed. */
export function changedSteps({ since, files }) {
  const code = files.filter((file) => /\.(ts|mjs)$/.test(file) && !file.endsWith('api-schema.ts'));
  const isFrontEnd = (file) => file.startsWith('frontend/');
  const portals = ['customer', 'admin'].filter((portal) =>
    code.some((file) => new RegExp(`^frontend/projects/(${portal}|ui|seat-map)/`).test(file)),
  );
  const npm = (...args) => ['npm', 'run', '--silent', ...args];
  return [
    files.length > 0 && {
      name: 'format',
      title: 'Format',
      command: ['npx', 'prettier', '--check', '--ignore-unknown', '--log-level', 'warn', ...files],
    },
    code.length > 0 && {
      name: 'lint',
      title: 'Lint',
      command: ['npx', 'eslint', '--max-warnings', '0', '--no-warn-ignored', ...code],
    },
    code.some((file) => !isFrontEnd(file)) && {
      name: 'types',
      title: 'Types',
      command: ['npx', 'tsc', '--noEmit', '-p', 'tsconfig.json'],
    },
    code.some(isFrontEnd) && {
      name: 'frontend-types',
      title: 'Types of the portals',
      command: npm('check:types', '--workspace', 'frontend'),
    },
    code.some((file) => !isFrontEnd(file)) && {
      name: 'jest',
      title: 'Unit and integration tests of it',
      command: [...jestOf(jestReport, 'unit', 'integration'), `--changedSince=${since}`, '--passWithNoTests'],
      report: jestReport,
    },
    ...frontendSteps.filter(({ name }) => portals.some((portal) => name === `frontend-${portal}`)),
  ].filter(Boolean);
}
