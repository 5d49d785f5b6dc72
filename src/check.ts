import path from 'node:path'
import { readFile } from 'node:fs/promises'
import { alignDocuments } from './align/align.js'
import type { Pair } from './align/types.js'
import type { CheckSiteOptions } from './cli/engine.js'
import { loadConfig } from './config/load.js'
import type { ResolvedConfig } from './config/types.js'
import { guessDialect } from './document/dialect.js'
import { catalogDocument } from './document/catalog.js'
import { loadDialect } from './document/markdown/tree.js'
import { parseDocument } from './document/parse.js'
import type { Dialect, Document, Language } from './document/types.js'
import { UserError } from './errors.js'
import { parseNames, type KeptName } from './glossary/names.js'
import type { Lexicon } from './language/lexicon.js'
import { shippedLexicon } from './language/shipped-lexicon.js'
import { message, type Message } from './messages.js'
import type { CheckResult, PageStatus, UnreadPage } from './report/types.js'
import { rules as allRules } from './rules/index.js'
import { statusOf, statusOfSingle, wordCount } from './report/page-status.js'
import { runRules } from './rules/run.js'
import type { SiteView } from './rules/types.js'
import { siteFacts } from './site/facts.js'
import { findSite } from './site/find-site.js'
import { mkdocsNavigation } from './site/mkdocs-navigation.js'
import { readPages, readText, type Reading } from './site/read-page.js'
import type { PageFiles, Site } from './site/types.js'

/** One page of the site in the languages in which it exists and could be read. */
interface PageDocuments {
  readonly files: PageFiles
  readonly source: Document | undefined
  readonly targets: ReadonlyMap<Language, Document>
}

/**
 * Checks a site: finds its pages, reads and pairs them, lines them up and runs the rules.
 * @throws {UserError} if there is nothing to check or the configuration is wrong
 */
export async function checkSite(options: CheckSiteOptions): Promise<CheckResult> {
  const started = options.now()
  const { config, root } = await loadConfig({ cwd: options.cwd, file: options.configFile, rules: allRules })
  const site = await findSite(config, root)
  const shown = (file: string): string => path.relative(options.cwd, path.join(root, file)).split(path.sep).join('/')

  const { pages, unread } = await readSite(site, config, root, shown)
  const chosen = choosePages(
    pages,
    options.paths.map((given) => shown(path.relative(root, path.resolve(options.cwd, given)))),
    shown,
  )
  const chosenFiles = new Set(chosen.flatMap(({ files }) => filesOf(files).map(shown)))
  const lexicons = new Map(
    await Promise.all(
      site.targets.map(async (language) => [language, await shippedLexicon(site.source, language)] as const),
    ),
  )
  const view = viewOf(chosen, site, lexicons, shown, options.onProgress)
  const catalogs = options.paths.length === 0 ? await catalogPairs(site, root, shown) : []
  const shipped = await shippedNames()
  const facts = siteFacts(pages, {
    keepNames: [...shipped.map(({ name }) => name), ...config.keepNames],
    knownNames: shipped,
    navigation: new Map([...site.navigation].map(([file, titles]) => [shown(file), titles])),
    root: shown(site.root) || '.',
  })
  const rules = options.rules.length === 0 ? allRules : allRules.filter(({ id }) => options.rules.includes(id))
  const findings = runRules(rules, { ...view, pairs: [...view.pairs, ...catalogs] }, facts, config.rules)

  const documents = chosen.flatMap(({ source, targets }) => [...(source ? [source] : []), ...targets.values()])
  const count = (of: readonly Document[]): number => of.reduce((sum, document) => sum + wordCount(document), 0)
  return {
    version: options.version,
    site: { name: site.name, description: site.description, source: site.source, targets: site.targets },
    pages: statusesOf(view, findings),
    findings,
    unread: unread.filter((page) => chosenFiles.has(page.path)),
    words: {
      source: count(documents.filter(({ language }) => language === site.source)),
      target: count(documents.filter(({ language }) => language !== site.source)),
    },
    texts: new Map(
      [...documents, ...catalogs.flatMap(({ source, target }) => [source, target])].map(({ path: file, text }) => [
        file,
        text,
      ]),
    ),
    milliseconds: options.now() - started,
  }
}

async function readSite(
  site: Site,
  config: ResolvedConfig,
  root: string,
  shown: (file: string) => string,
): Promise<{ pages: PageDocuments[]; unread: UnreadPage[] }> {
  const files = site.pages.flatMap(filesOf)
  const readings = await readPages(root, files)
  if (files.some((file) => file.endsWith('.mdx'))) await loadDialect('mdx')
  const unread: UnreadPage[] = []
  const read = (file: string | undefined, language: Language, dialect: Dialect): Document | undefined => {
    const reading = file === undefined ? undefined : readings.get(file)
    if (file === undefined || reading === undefined) return undefined
    if ('problem' in reading) {
      unread.push({ path: shown(file), problem: withPath(reading.problem, shown(file)) })
      return undefined
    }
    return parseDocument(reading.text, {
      path: shown(file),
      language,
      dialect: file.endsWith('.mdx') ? 'mdx' : dialect,
      slugs: site.slugs,
      readableKeys: config.frontMatter.translate,
    })
  }
  const pages = site.pages.map((page): PageDocuments => {
    const dialect = site.dialect ?? guessDialect(textsOf(filesOf(page), readings))
    const targets = [...page.targets].flatMap(([language, file]): [Language, Document][] => {
      const document = read(file, language, dialect)
      return document ? [[language, document]] : []
    })
    return { files: page, source: read(page.source, site.source, dialect), targets: new Map(targets) }
  })
  return { pages, unread }
}

/** What is wrong with a file names it as the user sees it: from the working directory, not from the config. */
const withPath = ({ key, values }: Message, file: string): Message => ({
  key,
  values: 'path' in values ? { ...values, path: file } : values,
})

const textsOf = (files: readonly string[], readings: ReadonlyMap<string, Reading>): string[] =>
  files.flatMap((file) => {
    const reading = readings.get(file)
    return reading && 'text' in reading ? [reading.text] : []
  })

/** The pages that the user named, by file or by folder; all of them if none is named. */
function choosePages(
  pages: readonly PageDocuments[],
  paths: readonly string[],
  shown: (file: string) => string,
): readonly PageDocuments[] {
  if (paths.length === 0) return pages
  const named = (given: string): PageDocuments[] =>
    pages.filter(({ files }) => filesOf(files).some((file) => isInside(given, shown(file))))
  for (const given of paths)
    if (named(given).length === 0)
      throw new UserError(message('check.no-such-page', { path: given }), message('check.no-such-page-todo'))
  const chosen = new Set(paths.flatMap(named))
  return pages.filter((page) => chosen.has(page))
}

const filesOf = ({ source, targets }: PageFiles): string[] =>
  [source, ...targets.values()].filter((file) => file !== undefined)

/** Whether a file is the one at `given` or stands in that folder; an empty path is the working directory. */
const isInside = (given: string, file: string): boolean =>
  given === '' ? !file.startsWith('../') : file === given || file.startsWith(`${given}/`)

/** Lines up every pair. A side that exists but could not be read is neither missing nor an orphan. */
function viewOf(
  pages: readonly PageDocuments[],
  { targets: languages }: Site,
  lexicons: ReadonlyMap<Language, Lexicon>,
  shown: (file: string) => string,
  onProgress: CheckSiteOptions['onProgress'],
): SiteView {
  const pairs: Pair[] = []
  const missing: SiteView['missing'][number][] = []
  const orphans: SiteView['orphans'][number][] = []
  for (const [index, { files, source, targets }] of pages.entries()) {
    for (const language of languages) {
      const target = targets.get(language)
      if (source && target) pairs.push(alignDocuments(source, target, lexicons.get(language)))
      else if (source && files.targets.get(language) === undefined)
        missing.push({ source, language, expected: shown(files.expected.get(language) ?? '') })
      else if (target && files.source === undefined) orphans.push({ target, expected: shown(files.expectedSource) })
    }
    onProgress(index + 1, pages.length)
  }
  return { pairs, missing, orphans }
}

const statusesOf = ({ pairs, missing, orphans }: SiteView, findings: CheckResult['findings']): PageStatus[] =>
  [
    ...pairs.map((pair) => statusOf(pair, findings)),
    ...missing.map(({ source, language }) => statusOfSingle(source, undefined, language)),
    ...orphans.map(({ target }) => statusOfSingle(undefined, target, target.language)),
  ].sort((one, other) => ((one.source ?? one.target ?? '') < (other.source ?? other.target ?? '') ? -1 : 1))

/** The titles in the navigation, as pairs of messages. */
async function catalogPairs(
  { catalogs, source, targets }: Site,
  root: string,
  shown: (file: string) => string,
): Promise<Pair[]> {
  const pairs: Pair[] = []
  for (const { kind, source: file } of catalogs) {
    if (kind !== 'mkdocs-navigation' || file === undefined) continue
    const reading = await readText(root, file)
    if ('problem' in reading) continue
    for (const catalog of mkdocsNavigation(reading.text, file, source, targets))
      pairs.push(
        alignDocuments(
          catalogDocument(shown(file), source, reading.text, catalog.source),
          catalogDocument(shown(file), catalog.language, reading.text, catalog.target),
        ),
      )
  }
  return pairs
}

const shippedNames = async (): Promise<readonly KeptName[]> =>
  parseNames(await readFile(new URL('../glossary/names.yaml', import.meta.url), 'utf8'))
