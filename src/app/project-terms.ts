import path from 'node:path'
import { alignSite } from './align-site.js'
import type { Pair } from '../align/types.js'
import type { SuggestTermsOptions, TermsOptions, TermsProject } from '../cli/engine.js'
import { loadConfig } from '../config/load.js'
import { UserError } from '../errors.js'
import { appendEntries } from '../glossary/append-entries.js'
import type { AlignedText } from '../glossary/formats/tmx.js'
import { formatOf } from '../glossary/formats.js'
import { shippedTerms } from '../glossary/shipped-terms.js'
import { suggestTerms, type TermSuggestion } from '../glossary/suggest.js'
import type { TermList } from '../glossary/types.js'
import { loadSite } from './load-site.js'
import { message } from '../messages.js'
import { rules } from '../rules/index.js'
import { parseTerms, siteTerms } from './site-terms.js'
import { createText } from '../site/create-file.js'
import { readText, type Reading } from '../site/read-page.js'
import { replaceText } from '../site/write-file.js'

/** Where new entries go, if the configuration names no term base in YAML. */
const OWN_FILE = 'glossary.yaml'

/**
 * The term bases of a project, without its pages.
 * @throws {UserError} if the configuration or a term base is wrong
 */
export async function openTerms({ cwd, configFile, target: wanted }: TermsOptions): Promise<TermsProject> {
  const { config, root } = await loadConfig({ cwd, file: configFile, rules })
  const shown = (file: string): string => path.relative(cwd, path.join(root, file)).split(path.sep).join('/')
  const target = wanted ?? config.targets[0] ?? 'en'
  const own = config.glossary.find((file) => formatOf(file) === 'yaml')
  // One that is named before it is there: the first entry makes it.
  const isToBeMade = own !== undefined && isAbsent(await readText(root, own))
  const named = isToBeMade ? config.glossary.filter((file) => file !== own) : config.glossary
  const files = await Promise.all(
    named.map(async (file) => {
      const text = await textOf(root, file)
      return { path: shown(file), list: parseTerms(text, shown(file)) }
    }),
  )
  const unnamed = own === undefined ? await readText(root, OWN_FILE) : undefined
  const extra =
    unnamed && 'text' in unnamed ? [{ path: shown(OWN_FILE), list: parseTerms(unnamed.text, shown(OWN_FILE)) }] : []
  return {
    source: config.source,
    target,
    files: [...files, ...extra],
    shipped: await shippedTerms(config.source, target),
    root,
    own: { file: own ?? OWN_FILE, path: shown(own ?? OWN_FILE), isConfigured: own !== undefined },
  }
}

/**
 * Reads a term base that is not in the configuration; undefined if there is no such file.
 * @param file  relative to `cwd`
 * @throws {UserError} if it cannot be read or something in it is wrong
 */
export async function readTermFile(cwd: string, file: string, format = formatOf(file)): Promise<TermList> {
  return parseTerms(await textOf(cwd, file, message('glossary.no-file-todo')), file, format)
}

async function textOf(root: string, file: string, todo = message('glossary.unreadable-todo')): Promise<string> {
  const reading = await readText(root, file)
  if ('text' in reading) return reading.text
  throw new UserError(reading.problem, todo)
}

const isAbsent = (reading: Reading): boolean => 'problem' in reading && reading.problem.values['reason'] === 'ENOENT'

/**
 * Adds entries to the project's own term base and leaves the rest of it as it is. Makes the file if there is none.
 * @throws {UserError} if it cannot be written
 */
export async function saveEntries(
  { root, own, source, target }: TermsProject,
  entries: Pick<TermList, 'terms' | 'names'>,
): Promise<void> {
  const file = path.join(root, own.file)
  if (isAbsent(await readText(root, own.file))) {
    const made = await createText(root, file, appendEntries(`source: ${source}\ntarget: ${target}\n\n`, entries))
    if (made) throw new UserError(made)
    return
  }
  const before = await textOf(root, own.file)
  const after = appendEntries(before, entries)
  parseTerms(after, own.path)
  const problem = await replaceText(root, file, before, after)
  if (problem) throw new UserError(problem)
}

/**
 * Terms that the translations of a site seem to have.
 * @throws {UserError} if there is no site, or the configuration or a term base is wrong
 */
export async function suggestSiteTerms(options: SuggestTermsOptions): Promise<readonly TermSuggestion[]> {
  const loaded = await loadSite({ ...options, paths: [] })
  const [{ pairs }, terms] = await Promise.all([alignSite(loaded, options.onProgress), siteTerms(loaded)])
  const [language, base] = [...terms][0] ?? []
  if (language === undefined || base === undefined) return []
  const texts = alignedTexts(pairs.filter(({ target }) => target.language === language))
  return suggestTerms(texts, base, options)
}

/** The linked sentences of pages; blocks whose sentences are not linked count as one. */
export function alignedTexts(pairs: readonly Pair[]): AlignedText[] {
  return pairs
    .flatMap(({ blockPairs }) =>
      blockPairs
        .filter(({ source }) => source.kind !== 'code' && source.kind !== 'opaque')
        .flatMap(({ source, target, segments }) =>
          segments.length === 0
            ? [{ source: source.prose.text, target: target.prose.text }]
            : segments.map((link) => ({
                source: link.source.map(({ text }) => text).join(' '),
                target: link.target.map(({ text }) => text).join(' '),
              })),
        ),
    )
    .filter(({ source, target }) => source !== '' && target !== '' && source !== target)
}
