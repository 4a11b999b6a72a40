/** What eslint looks for beside plain mistakes: ways to run text as code, and layers reaching past each other. */
import js from '@eslint/js';
import globals from 'globals';

const HTML_SINKS = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment', 'srcdoc', 'dangerouslySetInnerHTML'];
const sinkMessage = 'Text becomes markup here; use textContent or elements.';

/** Words that are not to be used, wherever they stand: a property read, written or named, or an attribute in JSX. */
const noSinks = HTML_SINKS.flatMap((name) =>
  [
    `MemberExpression[property.name="${name}"]`,
    `MemberExpression[property.value="${name}"]`,
    `Property[key.name="${name}"]`,
    `JSXIdentifier[name="${name}"]`
  ].map((selector) => ({selector, message: sinkMessage}))
);
/** A sentence in `title` would be said twice, and never to touch or keyboard. */
const noTooltip = {selector: 'JSXOpeningElement[name.name=/^[a-z]/] > JSXAttribute[name.name="title"]', message: 'Say it with aria-description: the help line shows that.'};
const noDocumentWrite = {selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^writeln?$/]', message: sinkMessage};

/** Words stand in the catalogues, where they can be translated; a name of one letter, as of an axis, is the same everywhere. */
const wordMessage = 'Put words into web/src/text/.';
const noWords = [
  'JSXText[value=/^(?!\\s*dL.d)[^]*[^\\P{L}Δ]\\p{L}/u]', // a derivative is no word, nor is a difference
  'JSXExpressionContainer > Literal[value=/^\\p{L}{2}/u]',
  'JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=/\\p{L}{2}/u]',
  'JSXExpressionContainer > :matches(ConditionalExpression, LogicalExpression) > Literal[value=/^\\p{L}{2}/u]'
].map((inner) => `:matches(JSXElement, JSXFragment) > ${inner}`).concat(
  ['Literal', 'JSXExpressionContainer > Literal', 'JSXExpressionContainer > TemplateLiteral > TemplateElement'].map(
    (inner) => `JSXAttribute[name.name=/^(aria-(label|description|valuetext|roledescription)|alt|placeholder|label|help)$/] > ${inner}:matches([value=/\\p{L}{2}/u], [value.raw=/\\p{L}{2}/u])`
  )
).map((selector) => ({selector, message: wordMessage}));

/** Only the worker and the command line own the engine. */
const noEngine = {group: ['#core/*'], message: 'Only the worker and the command line load the engine.'};

export default [
  {ignores: ['node_modules/', 'dist/', '.build/', 'build-scripts/cmake/', 'test-results/', 'playwright-report/']},
  js.configs.recommended,
  {
    files: ['**/*.js', '**/*.jsx', '**/*.mjs'],
    languageOptions: {
      ecmaVersion: 'latest',
      sourceType: 'module',
      parserOptions: {ecmaFeatures: {jsx: true}},
      globals: globals.node
    },
    linterOptions: {reportUnusedDisableDirectives: 'error'},
    rules: {
      eqeqeq: ['error', 'always', {null: 'ignore'}],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-restricted-syntax': ['error', ...noSinks, noDocumentWrite, noTooltip],
      'no-unused-vars': ['error', {argsIgnorePattern: '^_', ignoreRestSiblings: true}],
      'max-lines': ['error', 400]
    }
  },
  {files: ['web/src/**', 'web/embed/**'], languageOptions: {globals: {...globals.browser}}, rules: {'no-restricted-imports': ['error', {patterns: [noEngine]}], 'no-console': 'error'}},
  {files: ['web/src/views/**', 'web/src/lessons/**'], rules: {'no-restricted-syntax': ['error', ...noSinks, noDocumentWrite, noTooltip, ...noWords]}},
  {files: ['web/src/engine/worker.js'], languageOptions: {globals: globals.worker}, rules: {'no-restricted-imports': 'off'}},
  {
    // Pixels and texts are made without the page: they work in a worker and under Node as well.
    files: ['web/src/draw/**', 'web/src/share/**', 'web/src/state/**', 'web/src/maths/**'],
    rules: {'no-restricted-globals': ['error', 'document', 'window']}
  },
  {files: ['tests/**', 'build-scripts/screenshots/**'], languageOptions: {globals: globals.browser}}, // what stands in evaluate() runs in the page
  {
    files: ['tests/**'],
    rules: {'no-loss-of-precision': 'off'} // too long a number is one of the things to be refused
  }
];
