import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';
import { unmarkedInCode, unmarkedInTemplates } from './lint-words.mjs';

/** Attributes that nobody reads. Every other one is text and must be marked for translation. */
const technicalAttributes = `class name icon type role routerLink routerLinkActive sizes panelClass position
  aria-labelledby aria-describedby aria-controls aria-live aria-hidden autocomplete inputmode
  d viewBox preserveAspectRatio shape-rendering decoding translate rel target pattern appearance
  subscriptSizing aria-autocomplete aria-haspopup enterkeyhint floatLabel ariaCurrentWhenActive accept`.split(
  /\s+/,
);

/** A device's clock may be hours wrong. */
const devicesClock = 'Take the Clock: it tells the time of the server.';

/** By the device's clock: none of it. */
const byDevicesClock = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: devicesClock },
  { selector: 'CallExpression[callee.name="Date"]', message: devicesClock },
  {
    selector: 'MemberExpression[object.property.name="Now"][object.object.name="Temporal"]',
    message: devicesClock,
  },
];

/** Paths, parameters, bodies and answers are those of the contracts. */
const throughTheClient = 'Ask through the ApiClient: it knows what the service offers.';

/** The part of the lint rules that only the portals have; the root configuration spreads it in. */
export const frontEnd = [
  ...tseslint.config({
    files: ['frontend/projects/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    languageOptions: {
      parserOptions: {
        project: ['./projects/customer/tsconfig.test.json', './projects/admin/tsconfig.test.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'pt', style: 'kebab-case' }],
      '@angular-eslint/directive-selector': [
        'error',
        { type: 'attribute', prefix: 'pt', style: 'camelCase' },
      ],
      '@angular-eslint/prefer-on-push-component-change-detection': 'error',
      '@angular-eslint/prefer-signals': 'error',
      '@angular-eslint/no-uncalled-signals': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true },
      ],
      // A component may be all template: a brand mark, a page of words.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Material takes its configurations as plain objects, though it declares them as classes.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 12],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      // A class may be named for what it is on the screen: `Poster`, not `PosterComponent`.
      '@angular-eslint/component-class-suffix': 'off',
      '@angular-eslint/directive-class-suffix': 'off',
    },
  }),
  {
    files: ['frontend/projects/**/*.ts'],
    ignores: ['**/*.test.ts', 'frontend/projects/ui/src/data/clock.ts'],
    rules: {
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: devicesClock }],
      'no-restricted-syntax': ['error', ...byDevicesClock, ...unmarkedInCode],
    },
  },
  {
    files: ['frontend/projects/*/src/**/testing/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...byDevicesClock] },
  },
  {
    files: ['frontend/projects/**/*.ts'],
    ignores: ['**/*.test.ts', 'frontend/projects/ui/src/data/api-client.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          name: '@angular/common/http',
          importNames: ['HttpClient', 'HttpBackend', 'httpResource'],
          message: throughTheClient,
        },
      ],
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: throughTheClient },
        { name: 'XMLHttpRequest', message: throughTheClient },
      ],
    },
  },
  ...tseslint.config({
    files: ['frontend/projects/**/*.html'],
    ignores: ['**/index.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
    rules: {
      '@angular-eslint/template/i18n': ['error', { checkId: false, ignoreAttributes: technicalAttributes }],
      'no-restricted-syntax': ['error', ...unmarkedInTemplates],
      '@angular-eslint/template/prefer-control-flow': 'error',
      '@angular-eslint/template/no-duplicate-attributes': 'error',
      '@angular-eslint/template/button-has-type': 'error',
    },
  }),
];
