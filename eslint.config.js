import tseslint from 'typescript-eslint'

/**
 * Which folders of `src/` a folder may import from: the one direction in which knowledge flows. `types` stands for the
 * types of a folder only. Everyone may use `src/messages.ts`.
 */
const directions = {
  document: ['language'],
  language: ['document/types'],
  glossary: ['language', 'document/types'],
  meaning: ['language', 'document/types', 'glossary/types'],
  align: ['document', 'language'],
  drift: ['align', 'document', 'language', 'rules/types'],
  edit: ['rules/types', 'document/types'],
  rules: ['align', 'document', 'drift/types', 'glossary', 'language', 'meaning', 'opinion/types'],
  report: ['rules/types', 'align/types', 'document/types', 'edit/types', 'drift/types'],
  config: ['document/types', 'rules/types'],
  translate: ['align', 'document', 'drift/types', 'glossary', 'language', 'rules', 'config/types'],
  opinion: ['align/types', 'config/types', 'document', 'drift', 'glossary', 'rules', 'translate'],
  site: ['document', 'config', 'rules/types'],
  review: ['align/types', 'document', 'drift', 'edit', 'glossary', 'report', 'rules/types'],
}

/** These decide; they do not act. No file system, process, clock or network. */
const pure = [
  'document',
  'language',
  'glossary',
  'meaning',
  'align',
  'drift',
  'edit',
  'rules',
  'report',
  'translate',
  'opinion',
  'review',
]

/** In these folders the files that act: they run git, read and write the ledger, ask services and keep their answers. */
const shell = {
  drift: ['src/drift/git/**', 'src/drift/entry-file.ts'],
  translate: ['src/translate/providers/**', 'src/translate/cache-file.ts'],
  opinion: ['src/opinion/open-opinion.ts'],
}

/** A hash is a function like any other, so `node:crypto` stays open. */
const effects = [
  'node:*',
  '!node:crypto',
  'fs',
  'fs/*',
  'path',
  'process',
  'child_process',
  'http',
  'https',
  'net',
  'os',
]

const globals = ['process', 'console', 'fetch', 'setTimeout', 'setInterval', 'performance', 'Date'].map((name) => ({
  name,
  message: 'Core folders are pure: hand this in as data.',
}))

const folders = Object.keys(directions)

/** Imports from `folder` that its row of the table does not allow, as patterns on the import path. */
function closedTo(folder) {
  const allowed = directions[folder]
  const closed = [...folders, 'cli', 'app'].filter((other) => other !== folder && !allowed.includes(other))
  return closed.map((other) => ({
    regex: `^(\\.\\./)+${other}(/(?!${allowed.includes(`${other}/types`) ? 'types\\.js$' : '$'})|\\.js$)`,
    message: `src/${folder} knows nothing of src/${other}: see the table in eslint.config.js.`,
  }))
}

const noEffects = { group: effects, message: 'Core folders are pure: let the shell do this.' }

const boundaries = folders.flatMap((folder) => {
  const imports = (patterns) => ({ 'no-restricted-imports': ['error', { patterns }] })
  const boundary = { name: `tweeluik/${folder}`, files: [`src/${folder}/**/*.ts`], rules: imports(closedTo(folder)) }
  if (!pure.includes(folder)) return [boundary]
  return [
    boundary,
    {
      name: `tweeluik/${folder}/pure`,
      files: boundary.files,
      ignores: shell[folder] ?? [],
      rules: {
        ...imports([...closedTo(folder), noEffects]),
        'no-restricted-globals': ['error', ...globals],
      },
    },
  ]
})

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'examples/', '*.tmp.ts'] },
  {
    name: 'tweeluik/all',
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-constant-binary-expression': 'error',
      'no-constant-condition': ['error', { checkLoops: 'allExceptWhileTrue' }],
      'no-empty': 'error',
      'no-fallthrough': 'error',
      'no-irregular-whitespace': 'error',
      'no-loss-of-precision': 'error',
      'no-misleading-character-class': 'error',
      'no-self-compare': 'error',
      'no-sparse-arrays': 'error',
      'no-unmodified-loop-condition': 'error',
      'no-useless-escape': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['*.ts'] }, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Our functions never use `this`, also not where an interface declares them as methods.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An index that was just checked needs no second check.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      // A key that is data, such as the name of a group in a pattern, stands between brackets.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // `as` tells the reader which type is meant, `!` does not.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Parsed JSON is looked at as it comes.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { console: 'readonly', URL: 'readonly', performance: 'readonly' } },
    rules: { 'no-undef': 'error', 'no-unused-vars': 'error' },
  },
  {
    files: ['action/*.mjs'],
    languageOptions: { globals: { fetch: 'readonly', AbortSignal: 'readonly' } },
  },
  {
    // What runs in the reader's browser.
    files: ['src/report/html/assets/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['document', 'location', 'addEventListener', 'setTimeout', 'FormData', 'EventSource'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
  },
  ...boundaries,
)
