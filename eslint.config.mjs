import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';

const NAMED_ZOD = {
  selector: "ImportDeclaration[source.value='zod'] > :matches(ImportSpecifier, ImportDefaultSpecifier)",
  message: "import * as z from 'zod': the named import triples a form's chunk.",
};

/** Imports go one way: shared -> core/http -> features -> app. Each entry closes one wrong direction. */
const closed = (files, group, message, allowTypeImports = false) => ({
  files,
  ignores: ['**/*.spec.ts'],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      { patterns: [{ group, message, allowTypeImports }] },
    ],
  },
});

export default tseslint.config(
  { ignores: ['**/node_modules', '**/dist', '**/.angular', '**/coverage', 'data', '**/test-results'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommended, ...tseslint.configs.stylistic],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      'no-restricted-syntax': ['error', NAMED_ZOD],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-control-regex': 'error',
      'no-console': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['server/src/**/*.ts', 'shared/src/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    },
  },
  closed(['shared/**/*.ts'], ['@longcai/*', '**/server/**', '**/client/**'], 'shared stands alone.'),
  closed(
    ['server/embedded/**/*.ts'],
    ['@longcai/*', '**/shared/**', '**/features/**'],
    'The embedded engines know nothing of the platform.',
  ),
  closed(
    [
      'server/src/http/**/*.ts',
      'server/src/realtime/**/*.ts',
      'server/src/store/**/*.ts',
      'server/src/mail/**/*.ts',
    ],
    ['**/features/**'],
    'http, realtime, store and mail come before features.',
  ),
  closed(
    ['server/src/features/**/*.ts'],
    [
      '../*/*.model.js',
      '../*/*.view.js',
      '../*/*.routes.js',
      '**/app.js',
      '**/services.js',
      '**/foundation.js',
      '**/routes.js',
    ],
    'Features meet at each other’s service, passed in by services.ts.',
    true,
  ),
  {
    files: ['server/src/**/*.ts', 'shared/src/**/*.ts'],
    ignores: ['server/src/config.ts', 'server/src/main.ts', 'server/src/testing/**', '**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        NAMED_ZOD,
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: 'config.ts is the only reader of the environment.',
        },
      ],
    },
  },
  {
    files: ['client/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-class-suffix': 'off',
      '@angular-eslint/directive-class-suffix': 'off',
      '@angular-eslint/prefer-on-push-component-change-detection': 'off',
    },
  },
  {
    files: ['client/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
  },
  closed(
    ['client/src/app/core/**/*.ts', 'client/src/app/ui/**/*.ts'],
    ['**/features/**'],
    'core and ui come before features.',
  ),
  closed(
    ['client/src/app/ui/**/*.ts'],
    ['**/features/**', '**/core/api*', '**/core/session*', '**/core/socket*'],
    'ui parts are dumb: values in, events out.',
  ),
  {
    // Over typed arrays an index takes a third of an iterator's time, and these loops are what a search consists of.
    files: ['server/embedded/text-search/src/{index,query}/**/*.ts'],
    rules: { '@typescript-eslint/prefer-for-of': 'off' },
  },
  {
    files: [
      'scripts/**',
      'benchmarks/**',
      '**/bench/**',
      '**/chaos/**',
      '**/cli.ts',
      'e2e/**',
      'client/src/main.ts',
    ],
    rules: { 'no-console': 'off' },
  },
);
