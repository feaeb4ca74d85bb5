import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What differs from run to run or from machine to machine: below the shells a result depends on its scenario alone. */
const chanceAndClock = [
  { object: 'Math', property: 'random', message: 'Draw from a named stream: random("motor-stall").' },
  { object: 'Date', property: 'now', message: 'Time is the run’s own, in whole milliseconds.' },
  { object: 'performance', property: 'now', message: 'Time is the run’s own, in whole milliseconds.' },
];
const today = {
  selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
  message: 'Time is the run’s own, in whole milliseconds.',
};

export default defineConfig(
  { ignores: ['dist/', 'out/', 'coverage/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-extraneous-class': ['error', { allowEmpty: true, allowStaticOnly: true }],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      // What is given and what is in range read as two questions.
      '@typescript-eslint/prefer-optional-chain': 'off',
      // Node's types promise `isTTY`; on a pipe it is undefined.
      '@typescript-eslint/no-unnecessary-boolean-literal-compare': 'off',
      // An index known to be in range is said to be so by `!` or by `as number`; an inner loop can afford no check.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // process.env and kinds by name: the brackets say that the key may be missing.
      '@typescript-eslint/dot-notation': 'off',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**', 'src/web/**', 'src/tsdown.config.ts'],
    rules: {
      'no-restricted-properties': ['error', ...chanceAndClock],
      'no-restricted-syntax': ['error', today],
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^node:', message: 'Only cli/ may touch Node.' }] },
      ],
    },
  },
  {
    files: ['src/plot/canvas-shim/*.js', 'bin/*.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: {
        require: 'readonly',
        module: 'writable',
        process: 'readonly',
        __dirname: 'readonly',
        Buffer: 'readonly',
      },
    },
  },
);
