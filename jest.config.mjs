const shared = {
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'mjs', 'js', 'json'],
  // Of tests apart, and of the global setup.
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/test/strip-types.mjs' },
  modulePathIgnorePatterns: ['/dist/', '/\\.data/', '/frontend/'],
};

/**
 * Files one after another in the same few threads, by Node itself: what they import is loaded and compiled once, and not for
 * each file anew (docs/decisions/0048-tests-in-bare-node.md).
 */
const bare = {
  ...shared,
  runner: 'jest-light-runner',
  setupFiles: ['<rootDir>/scripts/test/in-bare-node.mjs'],
};

const withDatabase = {
  globalSetup: '<rootDir>/local/src/testing/start-test-database.ts',
  globalTeardown: '<rootDir>/local/src/testing/stop-test-database.ts',
};

/**
 * `unit`: no database, seconds. `integration`: `*.db.test.ts`, against one DynamoDB Local started by the global setup.
 * `apart`: `*.apart.test.ts`, which put something in the place of a module or of the clock: each in a world of its own.
 * `templates`: `*.aws.test.ts`, with cfn-lint and an emulated AWS, which not everybody has (infra/requirements.txt); by Jest's own runner.
 */
export default {
  // Of those apart; for the others, scripts/test/in-bare-node.mjs says it.
  testTimeout: 150_000,
  // Most of them wait for the database.
  maxWorkers: 3,
  projects: [
    {
      ...bare,
      displayName: 'unit',
      testMatch: ['**/*.test.ts', '<rootDir>/scripts/**/*.test.mjs'],
      testPathIgnorePatterns: ['/node_modules/', '\\.(db|aws|apart)\\.test\\.ts$', '/e2e/'],
    },
    {
      ...bare,
      ...withDatabase,
      displayName: 'integration',
      testMatch: ['**/*.db.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '/e2e/'],
    },
    {
      ...shared,
      ...withDatabase,
      displayName: 'apart',
      testMatch: ['**/*.apart.test.ts'],
      testPathIgnorePatterns: ['/node_modules/'],
    },
    {
      ...shared,
      displayName: 'templates',
      testMatch: ['**/*.aws.test.ts'],
      testPathIgnorePatterns: ['/node_modules/'],
    },
  ],
};
