/** Finds the keys of all messages: `npm run locales` adds new ones to `locales/` and removes what is no longer used. */
export default {
  locales: ['nl', 'en'],
  input: ['src/**/*.ts'],
  output: 'locales/$LOCALE/messages.json',
  lexers: { ts: [{ lexer: 'JavascriptLexer', functions: ['message'] }] },
  // Keys are flat and may hold dots and colons.
  keySeparator: false,
  namespaceSeparator: false,
  keepRemoved: false,
  createOldCatalogs: false,
  sort: true,
  indentation: 2,
  lineEnding: 'lf',
  // Empty, so that `npm run locales:check` sees what has no text yet.
  defaultValue: '',
}
