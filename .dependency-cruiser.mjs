/** Who may import whom: the table of docs/architecture.md as rules. */

const services = ['customer', 'employee', 'worker'];
const test = '(\\.test\\.ts$|/testing/)';
const adapters =
  '(^domain/src/.*/(dynamo|stripe|smtp|ses|sns|webpush|sqs|s3|bcrypt|piscina)-[^/]+\\.ts$|^domain/src/dynamo/)';

/** What opens a wing or a room constructs its adapters. */
const opener = '^domain/src/[^/]+/open-[^/]+\\.ts$';

/**
 * The floors of the domain, lowest first, the ground below them, and below the ground `words`, which knows nothing: what lies on a floor knows lower ones only, and not its
 * neighbours.
 */
const floors = [
  ['typesetting', 'dynamo', 'files', 'queues', 'mail', 'sms', 'push', 'costly'],
  ['limits', 'news', 'connections'],
  ['people'],
  ['house'],
  ['programme'],
  ['sales'],
  ['live', 'messaging'],
];
const rooms = floors.flat();
const higherThan = (room) => {
  const floor = floors.findIndex((each) => each.includes(room));
  return floors
    .slice(floor)
    .flat()
    .filter((other) => other !== room);
};
const within = (names) => `^domain/src/(${names.join('|')})/`;

/** @type {import('dependency-cruiser').RegularForbiddenRuleType[]} */
const wings = [
  {
    name: 'words-know-nothing',
    from: { path: '^domain/src/words/' },
    to: { path: '^domain/src/', pathNot: '^domain/src/words/' },
  },
  { name: 'ground-knows-no-wing', from: { path: '^domain/src/[^/]+$' }, to: { path: within(rooms) } },
  ...rooms.map((room) => ({
    name: `${room}-knows-lower-floors-only`,
    from: { path: within([room]), pathNot: test },
    to: { path: within(higherThan(room)) },
  })),
].map((rule) => ({ ...rule, severity: 'error', from: { pathNot: test, ...rule.from } }));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...wings,
    {
      name: 'pricing-knows-money-only',
      comment: 'What a total comes to follows from what is handed in.',
      severity: 'error',
      from: { path: '^domain/src/sales/pricing/', pathNot: test },
      to: { pathNot: '^domain/src/(sales/pricing/|money|currency)' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'seating-imports-nothing',
      comment: 'The browser runs it as it is.',
      severity: 'error',
      from: { path: '^seating/src/', pathNot: test },
      to: { pathNot: '^seating/src/' },
    },
    {
      name: 'services-do-not-know-each-other',
      severity: 'error',
      from: { path: `^(${services.join('|')})/` },
      to: { path: `^(${services.join('|')})/`, pathNot: '^$1/' },
    },
    {
      name: 'domain-knows-no-service',
      severity: 'error',
      from: { path: '^domain/', pathNot: test },
      to: { path: `^(${services.join('|')}|service-kit|portal-kit|local|frontend)/` },
    },
    {
      name: 'service-kit-knows-no-domain-word',
      severity: 'error',
      from: { path: '^service-kit/' },
      to: { path: `^(${services.join('|')}|portal-kit|domain|local|frontend)/` },
    },
    {
      name: 'portal-kit-knows-no-service',
      severity: 'error',
      from: { path: '^portal-kit/' },
      to: { path: `^(${services.join('|')}|local|frontend)/` },
    },
    {
      name: 'worker-has-no-portal',
      comment: 'Its image holds no portal-kit.',
      severity: 'error',
      from: { path: '^worker/' },
      to: { path: '^portal-kit/' },
    },
    {
      name: 'rules-and-use-cases-know-no-adapter',
      comment: 'Stores and gateways are handed in by the open-*.ts of their wing.',
      severity: 'error',
      from: { path: '^domain/src/', pathNot: [test, adapters, opener] },
      to: {
        path: [
          adapters,
          '^node_modules/(express|@aws-sdk|@smithy|dynamoose|stripe|nodemailer|web-push)(/|$)',
        ],
        pathNot: '^domain/src/dynamo/cursor',
      },
    },
    {
      name: 'stores-do-not-know-each-other',
      comment:
        'What is committed together stands in the use case. dynamo-*-stores.ts, which brings stores together, may know them.',
      severity: 'error',
      from: {
        path: '^(domain/src/.+/)dynamo-[^/]+\\.ts$',
        pathNot: [test, '/dynamo-[^/]+-stores\\.ts$'],
      },
      to: { path: '^domain/src/.+/dynamo-[^/]+\\.ts$', pathNot: '^$1dynamo-[^/]+\\.ts$' },
    },
    {
      name: 'only-what-opens-a-wing-constructs-adapters',
      comment:
        'Everybody else, tests of other packages too, gets what open-*.ts of the wing answers. Exports of a package could say so only folder by folder.',
      severity: 'error',
      from: { path: '^[^/]+/src/', pathNot: '^domain/' },
      to: { path: adapters, pathNot: [opener, '^domain/src/dynamo/describe-error'] },
    },
    {
      name: 'processes-speak-to-the-outside-through-adapters',
      severity: 'error',
      from: { path: `^(${services.join('|')}|portal-kit|local/src/demo)/`, pathNot: test },
      to: { path: '^node_modules/(@smithy|dynamoose|stripe|nodemailer|web-push)(/|$)' },
    },
    {
      name: 'no-route-reads-a-store',
      comment: 'A wing answers what may be read, and to whom.',
      severity: 'error',
      from: { path: `^((${services.join('|')})/src/.+-routes|portal-kit/src/.+)\\.ts$`, pathNot: test },
      to: { path: '^domain/src/(.+-store|news/outbox|sales/payments/payment-(books|inbox))\\.ts$' },
    },
    {
      name: 'tests-stay-out-of-the-product',
      severity: 'error',
      from: { path: '^(domain|service-kit|portal-kit|customer|employee|worker)/src/', pathNot: test },
      to: { path: `(${test}|^(local|bench|e2e)/)` },
    },
    {
      name: 'tests-stay-out-of-the-local-stack',
      comment: 'They are in no image, and it is in one.',
      severity: 'error',
      from: { path: '^local/src/', pathNot: test },
      to: { path: `(${test}|^(bench|e2e)/)` },
    },
    {
      name: 'infra-knows-only-the-limits',
      comment: 'The deploy command refuses limits with which nothing would start.',
      severity: 'error',
      from: { path: '^infra/src/', pathNot: test },
      to: {
        path: '^(customer|employee|worker|service-kit|portal-kit|local|frontend|bench|e2e|domain/src/(?!limits\\.ts))',
      },
    },
    {
      name: 'back-end-knows-no-front-end',
      severity: 'error',
      from: { path: `^(${services.join('|')}|domain|service-kit|portal-kit)/` },
      to: { path: '^frontend/' },
    },
    {
      name: 'front-end-knows-no-back-end',
      severity: 'error',
      from: { path: '^frontend/' },
      to: { path: `^(${services.join('|')}|domain|service-kit|portal-kit|local)/` },
    },
    {
      name: 'packages-are-declared',
      comment:
        'An image of a service holds what its own package.json names, not what happens to lie in the root.',
      severity: 'error',
      from: { path: `^(${services.join('|')}|domain|service-kit|portal-kit|local)/src/`, pathNot: test },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(node:|@parterre/)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^frontend/(dist|\\.angular)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
  },
};
