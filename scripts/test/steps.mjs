import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

/** Where the reports of one run go. */
export const reports = join(root, 'test-results');

const jestReport = join(reports, 'jest.json');
const frontendReport = join(reports, 'frontend.json');
const journeysReport = join(reports, 'journeys.json');

/** @typedef {{ name: string, title: string, command: string[], report?: string, env?: Record<string, string> }} Step */

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
  {
    name: 'frontend',
    title: 'Frontend tests',
    command: [
      ...['npm', 'test', '--silent', '--workspace', 'frontend', '--'],
      ...['--reporters', 'default', '--reporters', 'json', '--output-file', frontendReport],
    ],
    report: frontendReport,
  },
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
