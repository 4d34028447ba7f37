import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { missingTemplateTools } from './template-tools.mjs';

/** Where the reports of one run go. */
export const reports = join(root, 'test-results');

export const jestReport = join(reports, 'jest.json');
const templatesReport = join(reports, 'templates.json');
const journeysReport = join(reports, 'journeys.json');

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} title
 * @property {string[]} command
 * @property {string} [report] Where the tests of the step are counted.
 * @property {Record<string, string>} [env]
 * @property {boolean} [isAlone] Whether it needs all that was before it, and the machine for itself.
 * @property {() => string} [missing] What the step cannot do without, and is not there; nothing when all is there.
 */

const jest = ['node', '--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

/** @returns {string[]} Tests of some of Jest's projects, with a report. */
export const jestOf = (report, ...projects) => [
  ...jest,
  'node_modules/jest/bin/jest.js',
  '--json',
  `--outputFile=${report}`,
  ...['--selectProjects', ...projects],
];

/** @returns {Step} The unit tests of one of the portals; each writes a report of its own. */
function frontendStep(portal, title) {
  const report = join(reports, `frontend-${portal}.json`);
  return {
    name: `frontend-${portal}`,
    title,
    command: [
      ...['npm', 'run', `test:${portal}`, '--silent', '--workspace', 'frontend', '--'],
      ...['--reporters', 'default', '--reporters', 'json', '--output-file', report],
    ],
    report,
  };
}

/** @type {Step[]} */
export const frontendSteps = [
  frontendStep('customer', 'Frontend tests: customer, ui, seat map'),
  frontendStep('admin', 'Frontend tests: admin'),
];

/** @type {Step} Journeys read what it builds. */
export const wordsStep = {
  name: 'words',
  title: 'Every word can be translated',
  command: ['npm', 'run', '--silent', 'check:words'],
};

/** @type {Step[]} What `npm test` does, the longest first. A step with a report has tests to count. */
export const steps = [
  {
    name: 'jest',
    title: 'Unit and integration tests',
    command: jestOf(jestReport, 'unit', 'integration', 'apart'),
    report: jestReport,
  },
  {
    name: 'check',
    title: 'Format, lint, types, boundaries, API',
    command: ['npm', 'run', '--silent', 'check'],
  },
  {
    name: 'templates',
    title: 'Templates: cfn-lint, an emulated AWS',
    command: jestOf(templatesReport, 'templates'),
    env: { DEPLOY_POLL_MS: '50' },
    report: templatesReport,
    missing: missingTemplateTools,
  },
  {
    name: 'portals',
    title: 'Build of the portals',
    command: ['npm', 'run', '--silent', 'build', '--workspace', 'frontend'],
  },
  wordsStep,
  ...frontendSteps,
  {
    name: 'journeys',
    title: 'Journeys in a browser',
    isAlone: true,
    command: [
      'node',
      'node_modules/@playwright/test/cli.js',
      'test',
      '--config',
      'e2e',
      '--reporter=list,json',
    ],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: journeysReport },
    report: journeysReport,
  },
];
