import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';

/** Attributes that nobody reads. Every other one is text and must be marked for translation. */
const technicalAttributes = [
  ...[
    'class',
    'name',
    'icon',
    'type',
    'role',
    'routerLink',
    'routerLinkActive',
    'sizes',
    'panelClass',
    'position',
  ],
  ...[
    'aria-labelledby',
    'aria-describedby',
    'aria-controls',
    'aria-live',
    'aria-hidden',
    'autocomplete',
    'inputmode',
  ],
  ...[
    'd',
    'viewBox',
    'preserveAspectRatio',
    'decoding',
    'translate',
    'rel',
    'target',
    'pattern',
    'appearance',
  ],
];

/** The part of the lint rules that only the portals have; the root configuration spreads it in. */
export default [
  ...tseslint.config({
    files: ['frontend/projects/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'pt', style: 'kebab-case' }],
      '@angular-eslint/directive-selector': [
        'error',
        { type: 'attribute', prefix: 'pt', style: 'camelCase' },
      ],
      '@angular-eslint/prefer-on-push-component-change-detection': 'error',
      '@angular-eslint/prefer-signals': 'error',
      // A class may be named for what it is on the screen: `Poster`, not `PosterComponent`.
      '@angular-eslint/component-class-suffix': 'off',
      '@angular-eslint/directive-class-suffix': 'off',
    },
  }),
  ...tseslint.config({
    files: ['frontend/projects/**/*.html'],
    ignores: ['**/index.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
    rules: {
      '@angular-eslint/template/i18n': ['error', { checkId: false, ignoreAttributes: technicalAttributes }],
      '@angular-eslint/template/prefer-control-flow': 'error',
      '@angular-eslint/template/no-duplicate-attributes': 'error',
      '@angular-eslint/template/button-has-type': 'error',
    },
  }),
];
