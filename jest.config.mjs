const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'mjs', 'js', 'json'],
  transform: { '\\.ts$': '<rootDir>/jest-strip-types.mjs' },
  modulePathIgnorePatterns: ['/dist/', '/\\.data/', '/frontend/'],
};

/**
 * `unit`: no database, seconds. `integration`: `*.db.test.ts`, against one DynamoDB Local started by the global setup.
 * `templates`: `*.aws.test.ts`, with cfn-lint and an emulated AWS, which not everybody has (infra/requirements.txt).
 */
export default {
  // On a busy machine, creating seventeen tables takes its time.
  testTimeout: 60_000,
  // Most of them wait for the database.
  maxWorkers: '100%',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['**/*.test.ts', '<rootDir>/scripts/**/*.test.mjs'],
      testPathIgnorePatterns: ['/node_modules/', '\\.(db|aws)\\.test\\.ts$', '/e2e/'],
    },
    {
      ...shared,
      displayName: 'integration',
      testMatch: ['**/*.db.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '/e2e/'],
      globalSetup: '<rootDir>/local/src/testing/start-test-database.ts',
      globalTeardown: '<rootDir>/local/src/testing/stop-test-database.ts',
    },
    {
      ...shared,
      displayName: 'templates',
      testMatch: ['**/*.aws.test.ts'],
      testPathIgnorePatterns: ['/node_modules/'],
    },
  ],
};
