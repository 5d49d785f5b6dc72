import * as v from 'valibot'

const texts = (description: string) => v.pipe(v.array(v.string()), v.description(description))

const text = (description: string) => v.pipe(v.string(), v.description(description))

const levels = ['off', 'info', 'warning', 'error'] as const

const ruleSetting = v.union([
  v.picklist(levels),
  v.strictTuple([v.picklist(levels), v.record(v.string(), v.unknown())]),
])

const root = v.optional(text('The folder that holds the pages, relative to this file. Default: the project itself.'))

const contentEntry = v.variant('layout', [
  v.pipe(v.strictObject({ layout: v.literal('suffix'), root }), v.description('page.md + page.en.md')),
  v.pipe(v.strictObject({ layout: v.literal('folder'), root }), v.description('nl/page.md + en/page.md')),
  v.pipe(
    v.strictObject({
      layout: v.literal('pattern'),
      source: text('Where a source page stands: `content/{path}.md`. `{ext}` stands for md, mdx or markdown.'),
      target: text('Where its translation stands: `i18n/{lang}/{path}.md`.'),
    }),
    v.description('Any other pairing of paths'),
  ),
  v.pipe(
    v.strictObject({
      layout: v.literal('catalog'),
      source: text('The catalog in the source language: `locales/nl.json`. `{path}` stands for the path of the file.'),
      target: text('The catalog of a target language: `locales/{lang}.json`.'),
    }),
    v.description('A message catalog'),
  ),
])

const number = (least: number, most: number, description: string) =>
  v.pipe(v.number(), v.minValue(least), v.maxValue(most), v.description(description))

const draft = v.strictObject({
  provider: v.optional(
    v.pipe(
      v.picklist(['memory', 'deepl', 'libretranslate', 'openai-compatible']),
      v.description('Who translates. Default: DeepL where there is a key for it, else the memory.'),
    ),
  ),
  url: v.optional(text('The address of the service, if it is not that of the provider.')),
  model: v.optional(text('The model, for openai-compatible.')),
  variant: v.optional(text('Which English or Portuguese DeepL writes: en-GB or en-US. Default: en-GB.')),
  formality: v.optional(v.pipe(v.picklist(['less', 'more', 'default']), v.description('For languages that have it.'))),
  instructions: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.maxLength(300))),
      v.maxLength(10),
      v.description('What to mind, each one sentence; for DeepL and openai-compatible.'),
    ),
  ),
  style: v.optional(text('The id of a style rule list at DeepL.')),
  glossary: v.optional(v.pipe(v.boolean(), v.description('Whether terms go along. Default: true.'))),
  forbid: v.optional(texts('Pages that may not be sent anywhere; `*` stands for anything: `docs/internal/*`.')),
  memory: v.optional(texts('Translation memories (TMX), besides the pages of the site.')),
  fuzzy: v.optional(number(50, 100, 'How much alike a sentence must be for the memory, in percent. Default: 85.')),
  comment: v.optional(
    v.pipe(v.boolean(), v.description('Whether a comment in the page marks a draft. Default: false.')),
  ),
  price: v.optional(
    v.strictObject({
      perMillion: number(0, 1e6, 'What a million characters cost.'),
      currency: v.optional(text('Default: EUR.')),
    }),
  ),
  timeout: v.optional(number(1, 600, 'In seconds, for one request. Default: 30.')),
  retries: v.optional(number(0, 10, 'How often a request is repeated when the service is busy. Default: 3.')),
})

/** What people may write in `tweeluik.config.yaml`. The JSON schema for editors is made from it. */
export const configSchema = v.pipe(
  v.strictObject({
    $schema: v.optional(text('The JSON schema of this file, for editors.')),
    source: v.optional(text('Language of the original. Default: nl.')),
    targets: v.optional(texts('Languages of the translations. Default: [en].')),
    content: v.optional(
      v.pipe(v.array(contentEntry), v.description('Where the pages are. Default: detected from the site.')),
    ),
    exclude: v.optional(texts('Globs of files to leave out.')),
    glossary: v.optional(texts('Term bases, besides the one that comes with the program.')),
    frontMatter: v.optional(
      v.strictObject({
        translate: v.optional(texts('Front matter keys that readers see. `hero.*`: every key under `hero`.')),
        keep: v.optional(texts('Front matter keys that must stay as they are.')),
      }),
    ),
    rules: v.optional(
      v.pipe(v.record(v.string(), ruleSetting), v.description('Level, or level and options, by rule.')),
    ),
    drift: v.optional(v.strictObject({ from: v.optional(v.picklist(['git', 'ledger', 'off'])) })),
    draft: v.optional(v.pipe(draft, v.description('How `tweeluik draft` makes drafts.'))),
    keepNames: v.optional(texts('Names that must not be translated.')),
    dialect: v.optional(v.picklist(['commonmark', 'mkdocs', 'docusaurus', 'mdx'])),
  }),
  v.title('Tweeluik'),
  v.description('Configuration of Tweeluik, which keeps the language versions of guidelines saying the same thing.'),
)

export type WrittenConfig = v.InferOutput<typeof configSchema>

/** One place where pages or messages are, and how their languages are told apart. */
export type ContentEntry = v.InferOutput<typeof contentEntry>
