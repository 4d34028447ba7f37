import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

/** Where the reports of one run go. */
export const reports = join(root, 'test-results');

const jestReport = join(reports, 'jest.json');
const journeysReport = join(reports, 'journeys.json');

/** @typedef {{ name: string, title: string, command: string[], report?: string, env?: Record<string, string> }} Step */

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

/** @type {Step[]} What `npm test` does, in this order. A step with a report has tests to count. */
export const steps = [
  {
    name: 'check',
    title: 'Format, lint, types, boundaries, API',
    command: ['npm', 'run', '--silent', 'check'],
  },
  {
    name: 'jest',
    title: 'Unit and integration tests',
    command: [
      'node',
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      'node_modules/jest/bin/jest.js',
      '--json',
      `--outputFile=${jestReport}`,
    ],
    report: jestReport,
  },
  {
    name: 'portals',
    title: 'Build of the portals',
    command: ['npm', 'run', '--silent', 'build', '--workspace', 'frontend'],
  },
  frontendStep('customer', 'Frontend tests: customer, ui, seat map'),
  frontendStep('admin', 'Frontend tests: admin'),
  {
    name: 'journeys',
    title: 'Journeys in a browser',
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
