import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { frontendSteps, jestOf, jestReport, wordsStep } from './steps.mjs';

// The steps of `npm test -- changed`: what the uncommitted changes touch; where there are none, what the last commit does.

function git(...args) {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.split('\n').filter(Boolean);
}

/** @returns {{ since: string, files: string[] }} From which commit on, and the files that are not as they were there, or not there. */
export function changes() {
  const since = git('status', '--porcelain', '--untracked-files=all').length > 0 ? 'HEAD' : 'HEAD~1';
  const files = [...git('diff', '--name-only', since), ...git('ls-files', '--others', '--exclude-standard')];
  return { since, files };
}

/** What tests read as text, and whose tests: no import leads from the one to the other. */
const readAsText = /^(infra\/|docs\/operations|docs\/openapi|docker-compose|[^/]+\/Dockerfile|appspec\/)/;

/** What says something, what makes a portal of it, and what looks for words that are not marked. */
const mattersToWords =
  /^frontend\/(.*(?<!\.test)\.(ts|html|xlf)|angular\.json|lint-words\.mjs)$|^scripts\/(words|portal)\//;

/** @returns {import('./steps.mjs').Step[]} What is to be looked at when these files have changed. */
export function changedSteps({ since, files }) {
  const isFrontEnd = (file) => file.startsWith('frontend/');
  const isOfBothSides = (file) => file.startsWith('seating/');
  const isCode = (file) => /\.(ts|mjs|html|scss|json)$/.test(file);
  const there = files.filter((file) => existsSync(join(root, file)));
  const linted = there.filter((file) => /\.(ts|mjs|html)$/.test(file) && !file.endsWith('api-schema.ts'));
  const [front, back] = [
    files.filter((file) => (isFrontEnd(file) || isOfBothSides(file)) && isCode(file)),
    files.filter((file) => !isFrontEnd(file) && isCode(file)),
  ];
  const portals = ['customer', 'admin'].filter((portal) =>
    front.some((file) => new RegExp(`^(seating|frontend/projects/(${portal}|ui|seat-map))/`).test(file)),
  );
  const npm = (...args) => ['npm', 'run', '--silent', ...args];
  const jest = jestOf(jestReport, 'unit', 'integration', 'apart');
  // What runs the tests is imported by none of them.
  const areAll = files.some((file) => /^(jest\.config|scripts\/test\/)/.test(file));
  return [
    there.length > 0 && {
      name: 'format',
      title: 'Format',
      command: ['npx', 'prettier', '--check', '--ignore-unknown', '--log-level', 'warn', ...there],
    },
    linted.length > 0 && {
      name: 'lint',
      title: 'Lint',
      command: ['npx', 'eslint', '--max-warnings', '0', '--no-warn-ignored', ...linted],
    },
    back.length > 0 && {
      name: 'types',
      title: 'Types',
      command: ['npx', 'tsc', '--noEmit', '-p', 'tsconfig.json'],
    },
    front.length > 0 && {
      name: 'frontend-types',
      title: 'Types of the portals',
      command: npm('check:types', '--workspace', 'frontend'),
    },
    back.length > 0 && {
      name: 'jest',
      title: 'Unit and integration tests of it',
      command: [...jest, ...(areAll ? [] : [`--changedSince=${since}`, '--passWithNoTests'])],
      report: jestReport,
    },
    files.some((file) => readAsText.test(file)) && {
      name: 'infra',
      title: 'Tests of the templates and what is said of them',
      command: [
        ...jestOf(join(root, 'test-results', 'infra.json'), 'unit'),
        '--testPathPatterns',
        'infra/',
        'limits',
      ],
      report: join(root, 'test-results', 'infra.json'),
    },
    files.some((file) => mattersToWords.test(file)) && wordsStep,
    ...frontendSteps.filter(({ name }) => portals.some((portal) => name === `frontend-${portal}`)),
  ].filter(Boolean);
}
