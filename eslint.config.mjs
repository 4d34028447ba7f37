import eslint from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { frontEnd } from './frontend/lint-rules.mjs';

const backEnd = [
  'seating',
  'domain',
  'service-kit',
  'portal-kit',
  'customer',
  'employee',
  'worker',
  'local',
  'bench',
  'e2e',
  'infra',
].map((folder) => `${folder}/**/*.ts`);

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/.angular/',
      '.data/',
      '**/*api-schema.ts',
      '**/test-results/',
      '**/playwright-report/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },
  {
    files: backEnd,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // A number or a boolean in a template reads as itself.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      // `async` without `await` turns what is thrown into a rejection, as a port promises.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Express takes handlers that answer a promise since version 5.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 12],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: "Property[key.name='MessageBody'] > CallExpression[callee.object.name='JSON']",
          message: 'Queues refuse characters that people write: take messageBody().',
        },
      ],
    },
  },
  {
    files: ['seating/src/**/*.ts', 'domain/src/**/*.ts'],
    ignores: ['domain/src/testing/**', '**/*.test.ts', 'domain/src/clock.ts', 'domain/src/ids.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Take a Clock.' },
        { object: 'Math', property: 'random', message: 'Take Ids.' },
        { object: 'process', property: 'env', message: 'Only config.ts reads the environment.' },
      ],
    },
  },
  {
    files: ['**/*.test.ts', '**/testing/**/*.ts', 'e2e/**/*.ts', 'bench/**/*.ts'],
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      complexity: 'off',
      // expect(object.method) names a method without calling it.
      '@typescript-eslint/unbound-method': 'off',
      // Supertest's bodies are untyped: what the test asserts of them is the check.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      // CookieAccessInfo is a class, yet everybody passes its fields.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  { files: ['bench/**/*.ts', 'local/**/*.ts', 'infra/**/*.ts'], rules: { 'no-console': 'off' } },
  frontEnd,
);
