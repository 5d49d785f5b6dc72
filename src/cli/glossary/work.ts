import { UserError } from '../../errors.js'
import { newEntries } from '../../glossary/append-entries.js'
import { writeTerms } from '../../glossary/formats.js'
import { writeTmx } from '../../glossary/formats/tmx.js'
import { lintTerms } from '../../glossary/lint.js'
import { termOf } from '../../glossary/term.js'
import type { TermList } from '../../glossary/types.js'
import { writeYaml } from '../../glossary/yaml.js'
import { shippedLexicon } from '../../language/shipped-lexicon.js'
import { message } from '../../messages.js'
import { printable } from '../../report/printable.js'
import type { TermsProject } from '../engine.js'
import type { AddFlags, ExportFlags, ImportFlags, SuggestFlags } from '../glossary.js'
import { startProgress } from '../progress.js'
import type { GlobalFlags, Shell } from '../shell.js'
import { version } from '../version.js'
import { workingDirectory } from '../working-directory.js'
import { describeName, describeSuggestion, describeTerm, mentions } from './describe.js'

const open = async (flags: GlobalFlags, { io, engine }: Shell): Promise<TermsProject & { readonly cwd: string }> => {
  const cwd = await workingDirectory(io.cwd, flags.cwd)
  return { ...(await engine.openTerms({ cwd, configFile: flags.config })), cwd }
}

const say = ({ io }: Shell, text: string): void => {
  io.stdout.write(`${printable(text)}\n`)
}

/** Exit code 1 if anything is wrong. */
export async function lint(files: readonly string[], flags: GlobalFlags, shell: Shell): Promise<number> {
  const { translate, engine } = shell
  const project = await open(flags, shell)
  const named = files.map(async (path) => ({ path, list: await engine.readTermFile(project.cwd, path) }))
  const lists = files.length > 0 ? await Promise.all(named) : project.files
  if (lists.length === 0) throw new UserError(message('cli.glossary.lint.none'), message('cli.glossary.lint.noneTodo'))
  let count = 0
  for (const { path, list } of lists) {
    const others =
      list.source === project.shipped.source && list.target === project.shipped.target ? [project.shipped] : []
    for (const { term, problem } of lintTerms(list, others, await shippedLexicon(list.source, list.target))) {
      count++
      say(shell, `${path}: ${term}: ${translate(problem)}`)
    }
  }
  const entries = lists.reduce((sum, { list }) => sum + list.terms.length + list.names.length, 0)
  if (flags.quiet !== true) say(shell, translate(message('cli.glossary.lint.done', { entries, count })))
  return count > 0 ? 1 : 0
}

/** Exit code 0, also if there is nothing. */
export async function find([word = '']: readonly string[], flags: GlobalFlags, shell: Shell): Promise<number> {
  const { translate } = shell
  const project = await open(flags, shell)
  const lists = [...project.files, { path: translate(message('cli.glossary.shipped')), list: project.shipped }]
  const found = lists.flatMap(({ path, list }) => [
    ...list.terms.filter((term) => mentions(term, word, list)).map((term) => describeTerm(term, path, translate)),
    ...list.names
      .filter(({ name, forms }) => [name, ...forms].some((form) => form.toLowerCase().includes(word.toLowerCase())))
      .map((name) => describeName(name, path, translate)),
  ])
  if (found.length === 0) say(shell, translate(message('cli.glossary.find.nothing', { word })))
  for (const [at, lines] of found.entries()) {
    if (at > 0) say(shell, '')
    for (const line of lines) say(shell, line)
  }
  return 0
}

export async function add([term = '', use = '']: readonly string[], flags: AddFlags, shell: Shell): Promise<number> {
  const [name, rendering] = [term.trim(), use.trim()]
  if (name === '' || rendering === '') throw new UserError(message('cli.glossary.add.empty'))
  const note = flags.note?.trim() ?? ''
  const isName = name === rendering
  const project = await open(flags, shell)
  const entries: Pick<TermList, 'terms' | 'names'> = isName
    ? { terms: [], names: [{ name, forms: flags.allow, isWord: false, note }] }
    : {
        terms: [
          termOf({
            forms: [name],
            use: [rendering],
            allow: flags.allow,
            not: flags.not,
            note,
            status: flags.preferred === true ? 'preferred' : 'required',
          }),
        ],
        names: [],
      }
  return save(project, entries, flags, shell, message('cli.glossary.add.known', { term: name }))
}

export async function importTerms([file = '']: readonly string[], flags: ImportFlags, shell: Shell): Promise<number> {
  const project = await open(flags, shell)
  const list = await shell.engine.readTermFile(project.cwd, file, flags.format)
  if (list.source !== project.source || list.target !== project.target)
    throw new UserError(
      message('cli.glossary.import.languages', {
        file,
        found: `${list.source} → ${list.target}`,
        wanted: `${project.source} → ${project.target}`,
      }),
    )
  return save(project, list, flags, shell, message('cli.glossary.import.nothing', { file }))
}

async function save(
  project: TermsProject,
  entries: Pick<TermList, 'terms' | 'names'>,
  flags: GlobalFlags,
  shell: Shell,
  nothing: ReturnType<typeof message>,
): Promise<number> {
  const { translate, engine } = shell
  const known = {
    terms: project.files.flatMap(({ list }) => list.terms),
    names: project.files.flatMap(({ list }) => list.names),
  }
  const fresh = newEntries(known, entries)
  const count = fresh.terms.length + fresh.names.length
  if (count > 0) await engine.saveEntries(project, fresh)
  if (flags.quiet === true) return 0
  const { path, isConfigured } = project.own
  say(shell, translate(count > 0 ? message('cli.glossary.add.done', { count, file: path }) : nothing))
  if (count > 0 && !isConfigured)
    say(shell, translate(message('cli.glossary.add.configure', { file: project.own.file })))
  return 0
}

export async function exportTerms(flags: ExportFlags, shell: Shell): Promise<number> {
  const { io } = shell
  if (flags.format === 'tmx') return exportMemory(flags, shell)
  const { source, target, files, shipped } = await open(flags, shell)
  const lists = [...files.map(({ list }) => list), ...(flags.shipped === true ? [shipped] : [])]
  // An entry of the project comes before one that ships.
  const list = lists.reduce<TermList>(
    (all, one) => {
      const fresh = newEntries(all, one)
      return { ...all, terms: [...all.terms, ...fresh.terms], names: [...all.names, ...fresh.names] }
    },
    { source, target, terms: [], names: [] },
  )
  if (list.terms.length + list.names.length === 0)
    throw new UserError(message('cli.glossary.export.nothing'), message('cli.glossary.export.nothingTodo'))
  io.stdout.write(writeTerms(list, flags.format))
  return 0
}

/** The sentences of the site with their translations. */
async function exportMemory(flags: ExportFlags, { io, translate, engine }: Shell): Promise<number> {
  const cwd = await workingDirectory(io.cwd, flags.cwd)
  const progress = startProgress(io, translate, flags.quiet ?? false)
  try {
    const pairs = await engine.alignSite({ cwd, configFile: flags.config, paths: [], onProgress: progress.report })
    const { alignedTexts } = await import('../../app/project-terms.js')
    progress.clear()
    const [source, target] = [pairs[0]?.source.language ?? 'nl', pairs[0]?.target.language ?? 'en']
    const own = pairs.filter((pair) => pair.target.language === target)
    io.stdout.write(writeTmx(alignedTexts(own), source, target, version))
  } finally {
    progress.clear()
  }
  return 0
}

export async function suggest(flags: SuggestFlags, shell: Shell): Promise<number> {
  const { io, translate, engine } = shell
  const cwd = await workingDirectory(io.cwd, flags.cwd)
  const [least, most] = [count(flags.least, '--least'), count(flags.most, '--most')]
  const progress = startProgress(io, translate, flags.quiet ?? false)
  let found
  try {
    found = await engine.suggestTerms({ cwd, configFile: flags.config, least, most, onProgress: progress.report })
  } finally {
    progress.clear()
  }
  if (flags.format === 'yaml') {
    const { source, target } = await open(flags, shell)
    const terms = found.map(({ term, use }) => termOf({ forms: [term], use: [use], status: 'proposed' }))
    io.stdout.write(writeYaml({ source, target, terms, names: [] }))
    return 0
  }
  if (found.length === 0) say(shell, translate(message('cli.glossary.suggest.nothing', { least })))
  for (const suggestion of found) for (const line of describeSuggestion(suggestion, translate)) say(shell, line)
  return 0
}

/** @throws {UserError} if it is no whole number above 0 */
function count(written: string, option: string): number {
  const number = Number(written)
  if (!Number.isInteger(number) || number < 1)
    throw new UserError(message('cli.glossary.suggest.noNumber', { option, value: written }))
  return number
}
