import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { layers } from './scripts/eslint-layers.mjs';

/** Everything that runs under a host's strict policy: nothing may be parsed from a string, no style may stand in a template. */
const POLICY = [
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/<style|<script|\\sstyle=|\\son[a-z]+=/]',
    message: 'A strict Content-Security-Policy blocks this: put styles in the .styles.ts file, handlers in @event.',
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe)$/]',
    message: 'Markup is never made of a string; render a template.',
  },
];

const UNSAFE_IMPORTS = {
  patterns: [
    { regex: '^lit/directives/unsafe-', message: 'Markup is never made of a string; render a template.' },
    { regex: '^lit/directives/style-map', message: "styleMap's first render writes a style attribute, which a strict policy blocks." },
    { regex: '^(?!\\.).*\\.ts$|^\\..*(?<!\\.js|\\.json)$', message: 'Relative imports end in .js.' },
  ],
};

/** Core is given time, ids and chance as parameters. tsconfig.core.json proves that it names no global of a page or of Node. */
const CORE = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The time comes in as a parameter.' },
  { selector: 'CallExpression[callee.name="Date"]', message: 'The time comes in as a parameter.' },
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: 'The time comes in as a parameter.' },
  { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: 'Chance comes in as a parameter.' },
];
const CORE_GLOBALS =
  'window document self globalThis navigator location crypto performance fetch setTimeout setInterval queueMicrotask console process'.split(
    ' ',
  );

const TESTS = [
  {
    selector: 'MemberExpression[object.name=/^(it|test|describe|suite)$/][property.name=/^(only|skip|fixme|todo|skipIf|runIf)$/]',
    message: 'A test that is left out proves nothing.',
  },
  {
    selector: 'CallExpression[callee.name=/^(xit|xdescribe|aTimeout|sleep)$/]',
    message: 'Wait for what a user would see, not for time to pass.',
  },
  { selector: 'CallExpression[callee.property.name="waitForTimeout"]', message: 'Wait for what a user would see, not for time to pass.' },
];

export default tseslint.config(
  { ignores: ['dist/', 'storybook-static/', 'node_modules/', '.cache/', 'test-results/', 'playwright-report/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  { rules: { eqeqeq: ['error', 'always', { null: 'ignore' }], 'no-var': 'error', 'prefer-const': 'error', 'object-shorthand': 'error' } },

  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.tests.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Lit binds the handlers of its templates itself.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },

  {
    files: ['src/**/*.ts'],
    plugins: { own: { rules: { layers } } },
    rules: {
      'own/layers': 'error',
      'no-console': ['error', { allow: ['warn'] }],
      'max-lines': ['error', { max: 400 }],
      'no-restricted-imports': ['error', UNSAFE_IMPORTS],
      'no-restricted-syntax': ['error', ...POLICY],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...CORE_GLOBALS.map((name) => ({ name, message: 'Core is pure: it comes in as a parameter.' }))],
      'no-restricted-syntax': ['error', ...POLICY, ...CORE],
    },
  },
  {
    // Made by scripts, one table each.
    files: ['src/core/phone/metadata.ts', 'src/ui/icons.ts'],
    rules: { 'max-lines': 'off' },
  },

  {
    files: ['src/ui/**/*.ts', 'src/elements/**/*.ts', 'stories/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice'], litA11y.configs.recommended],
    settings: { wc: { elementBaseClasses: ['LitElement', 'SmsElement', 'ConnectedElement'] } },
    rules: {
      'lit/attribute-names': ['error', { convention: 'kebab' }],
      'lit/ban-attributes': ['error', 'style'],
      'lit/lifecycle-super': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/prefer-nothing': 'error',
      'lit/prefer-static-styles': 'error',
      // The base class is known to have them.
      'wc/guard-super-call': 'off',
      // A table that is laid out as a grid or as blocks loses its own roles.
      'lit-a11y/no-redundant-role': 'off',
      // A tooltip is named by what it says.
      'lit-a11y/accessible-name': 'off',
    },
  },
  {
    // An abstract base may ask its subclasses for something; a class that is defined may not. And the rule on attributes takes a closure
    // that is made in the constructor for one that runs there.
    files: ['src/ui/**/*.ts'],
    rules: { 'wc/no-constructor-params': 'off', 'wc/no-constructor-attributes': 'off' },
  },

  {
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...TESTS],
      // A plugin of Chai's says that every `equal` is a promise, which only that of a DOM difference is.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: '@open-wc/semantic-dom-diff', name: 'Equal' }] },
      ],
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },

  {
    files: ['**/*.mjs', '*.js', 'test/**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'Buffer', 'URL', 'setTimeout', 'clearTimeout', 'fetch', 'performance'].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    // Measurements run partly in a page, by functions that are sent there.
    files: ['test/bench/**/*.mjs'],
    rules: { 'no-undef': 'off' },
  },
  {
    // Written as the pages of an old host are: scripts that find each other's globals, called from attributes.
    files: ['demo/**/*.js'],
    rules: { 'no-undef': 'off', 'no-unused-vars': 'off', 'no-var': 'off', 'prefer-const': 'off', 'object-shorthand': 'off' },
  },
);
