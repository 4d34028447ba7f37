/**
 * @typedef {object} Part
 * @property {string} name
 * @property {string} title
 * @property {string[]} command
 * @property {(path: string) => boolean} [of] The files on which the findings depend, besides the packages; a part
 *   without it keeps its own record of what it knows.
 */

const npm = (...args) => ['npm', 'run', '--silent', ...args];
const isOfThePortals = (path) => path.startsWith('frontend/');
const isOfBothSides = (path) => path.startsWith('seating/');
const isOfAll = (path) => !path.includes('/');
/** Templates, and what is made from and for them. */
const isOfInfra = (path) =>
  ['infra/', 'domain/src/', 'docs/operations/', 'scripts/generate/'].some((folder) =>
    path.startsWith(folder),
  );
const isCode = (path) => /\.([cm]?[jt]s|json|html|scss)$/.test(path);

/** @type {Part[]} What `npm run check` does; the longest first, so that two at a time end together. */
export const parts = [
  { name: 'lint', title: 'Lint', command: ['node', 'scripts/check/lint.mjs'] },
  {
    name: 'portal-types',
    title: 'Types of the portals',
    command: npm('check:types', '--workspace', 'frontend'),
    of: (path) => isCode(path) && (isOfThePortals(path) || isOfBothSides(path) || isOfAll(path)),
  },
  {
    name: 'types',
    title: 'Types',
    command: ['npx', 'tsc', '--noEmit', '-p', 'tsconfig.json'],
    of: (path) => isCode(path) && !isOfThePortals(path),
  },
  { name: 'format', title: 'Format', command: npm('check:format') },
  { name: 'boundaries', title: 'Boundaries', command: npm('check:boundaries'), of: isCode },
  { name: 'api', title: 'API', command: npm('check:api'), of: isCode },
  { name: 'infra', title: 'Rights and tables', command: npm('check:infra'), of: isOfInfra },
];
