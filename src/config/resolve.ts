import * as v from 'valibot'
import { message, type Message } from '../messages.js'
import { describeIssue } from './describe-issue.js'
import { languageProblems } from './languages.js'
import { pathProblems } from './project-paths.js'
import { ruleProblems, ruleSettings, type KnownRule } from './rule-settings.js'
import { configSchema, type WrittenConfig } from './schema.js'
import type { ResolvedConfig, ResolvedDraft } from './types.js'
import { isMap, unknownKeys } from './unknown-keys.js'

/** Readers see these values: in the page, in menus, in cards or in search results. */
const TRANSLATED_FRONT_MATTER = [
  'title',
  'summary',
  'description',
  'teaser',
  'caption',
  'subtitle',
  'sidebar_label',
  'tagline',
  'hero.*',
  'excerpt',
  'linkTitle',
]

/** The site generator reads these; a translation that changes them breaks something. */
const KEPT_FRONT_MATTER = [
  'relations',
  'authors',
  'author',
  'tags',
  'categories',
  'layout',
  'template',
  'date',
  'draft',
  'weight',
  'sidebar_position',
  'icon',
  'image',
]

/**
 * Fills in the defaults of what someone wrote, or says everything that is wrong with it.
 * @param written  the parsed file; `undefined` and `null` (an empty file) stand for no settings at all
 * @param rules    the rules that settings may name; left out: any
 */
export function resolveConfig(
  written: unknown,
  rules?: readonly KnownRule[],
): { readonly config: ResolvedConfig } | { readonly problems: readonly Message[] } {
  const given = written ?? {}
  if (!isMap(given)) return { problems: [message('config.not-a-map')] }

  const { issues = [], output, typed } = v.safeParse(configSchema, given)
  // An unknown key is `never` to the schema, which stops at the first: `unknownKeys` names them all, and better.
  const faults = issues.filter((issue) => issue.expected !== 'never')
  const problems = [
    ...unknownKeys(configSchema, given),
    ...faults.map(describeIssue),
    ...deeperProblems(withoutFaults(given, faults), rules),
  ]
  return problems.length > 0 || !typed ? { problems } : { config: withDefaults(output) }
}

/** What only makes sense to look at where the types are right. */
function* deeperProblems(config: WrittenConfig, rules: readonly KnownRule[] | undefined): Generator<Message> {
  yield* languageProblems(config)
  yield* pathProblems(config)
  if (rules) yield* ruleProblems(ruleSettings(config.rules), rules)
}

/** The top-level keys in which the schema found nothing wrong, so that one fault does not hide the next. */
function withoutFaults(
  given: Readonly<Record<string, unknown>>,
  issues: readonly v.BaseIssue<unknown>[],
): WrittenConfig {
  const faulty = new Set(issues.map((issue) => issue.path?.[0]?.key))
  return Object.fromEntries(Object.entries(given).filter(([key]) => !faulty.has(key)))
}

function withDefaults(written: WrittenConfig): ResolvedConfig {
  return {
    source: written.source ?? 'nl',
    targets: written.targets ?? ['en'],
    content: written.content ?? [],
    exclude: written.exclude ?? [],
    glossary: written.glossary ?? [],
    frontMatter: {
      translate: written.frontMatter?.translate ?? TRANSLATED_FRONT_MATTER,
      keep: written.frontMatter?.keep ?? KEPT_FRONT_MATTER,
    },
    rules: ruleSettings(written.rules),
    drift: { from: written.drift?.from ?? 'git' },
    draft: draftSettings(written.draft),
    keepNames: written.keepNames ?? [],
    dialect: written.dialect,
    written: new Set(Object.keys(written) as (keyof WrittenConfig)[]),
  }
}

const draftSettings = ({ price, ...written }: NonNullable<WrittenConfig['draft']> = {}): ResolvedDraft => ({
  provider: written.provider,
  url: written.url,
  model: written.model,
  variant: written.variant ?? 'en-GB',
  formality: written.formality ?? 'default',
  instructions: written.instructions ?? [],
  style: written.style,
  glossary: written.glossary ?? true,
  forbid: written.forbid ?? [],
  memory: written.memory ?? [],
  fuzzy: written.fuzzy ?? 85,
  comment: written.comment ?? false,
  price: price && { perMillion: price.perMillion, currency: price.currency ?? 'EUR' },
  timeout: written.timeout ?? 30,
  retries: written.retries ?? 3,
})
