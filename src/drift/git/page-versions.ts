import path from 'node:path'
import type { Document } from '../../document/types.js'
import type { PageHistory, SourceVersion, TargetVersion } from '../types.js'
import type { FileVersion } from './file-versions.js'
import { openVersions, type ParseLike, type ReadVersion } from './page-texts.js'
import type { Repository } from './repository.js'

/** A page of today and the file that it was read from, absolute. */
export interface PageFile {
  readonly document: Document
  readonly file: string
}

/** Older versions of a page than these many are not looked at. */
const maximumVersions = 300

/** What the repository knows of a page and its translation; undefined if the translation is not in it. */
export async function readPageHistory(
  repository: Repository,
  source: PageFile,
  target: PageFile,
  parseLike: ParseLike,
): Promise<PageHistory | undefined> {
  const sources = versionsOf(source, repository)
  const targets = versionsOf(target, repository).reverse()
  if (targets.length === 0) return undefined
  const names = new Set([pathIn(repository, source), ...sources.map((version) => version.path)])
  const pairs = targets.map((version) => ({ version, source: firstAt(version.commit, names, repository) }))
  const blobs = [...targets, ...sources, ...pairs.flatMap((pair) => pair.source ?? [])].map(({ blob }) => blob)
  const read = await openVersions(blobs, [source.document, target.document], repository.blobs, parseLike)
  return {
    source: source.document,
    target: target.document,
    targets: withEdits(
      pairs.map((pair, index) => ({
        ...facts(pair.version, targets.slice(0, index), names, repository),
        document: read(pair.version.blob, target.document) ?? emptied(target.document),
        source: read(pair.source?.blob, source.document),
      })),
      source.document,
      target.document,
      read(sources[0]?.blob, source.document) !== source.document,
    ),
    sources: { [Symbol.iterator]: () => sourceVersions(sources, source.document, read, repository) },
  }
}

const pathIn = ({ top }: Repository, { file }: PageFile): string => path.relative(top, file).split(path.sep).join('/')

/** The version of a page that a commit has, under whichever of its names. */
function firstAt(commit: string, names: Iterable<string>, { files }: Repository): FileVersion | undefined {
  for (const name of names) {
    const version = files.at(commit, name)
    if (version) return version
  }
  return undefined
}

/** What the commit of a version says of it. */
function facts(
  version: FileVersion,
  earlier: readonly FileVersion[],
  sourceNames: ReadonlySet<string>,
  { files, commits, formatting }: Repository,
): Pick<TargetVersion, 'moment' | 'parents' | 'changesSource' | 'isFormatting'> {
  const commit = commits.get(version.commit)
  const keys = earlier.map(keyOf)
  return {
    moment: commit?.moment,
    parents: files.parentsOf(version).flatMap((parent) => {
      const index = keys.indexOf(keyOf(parent))
      return index < 0 ? [] : [index]
    }),
    changesSource: [...sourceNames].some((name) => commit?.changes.has(name)),
    isFormatting: formatting.has(version.commit),
  }
}

/** Adds the translation as it stands in the folder, if that is not what was committed last. */
function withEdits(
  versions: readonly TargetVersion[],
  source: Document,
  target: Document,
  changesSource: boolean,
): readonly TargetVersion[] {
  if (versions.at(-1)?.document === target) return versions
  const parents = [versions.length - 1]
  return [...versions, { document: target, moment: undefined, parents, source, changesSource, isFormatting: false }]
}

function* sourceVersions(
  versions: readonly FileVersion[],
  today: Document,
  read: ReadVersion,
  { commits }: Repository,
): Iterator<SourceVersion> {
  if (read(versions[0]?.blob, today) !== today) yield { document: today, moment: undefined }
  for (const { blob, commit } of versions) {
    const document = read(blob, today)
    if (document) yield { document, moment: commits.get(commit)?.moment }
  }
}

/** The version of a file that was committed last, and all that it was made of, the newest first. */
function versionsOf(page: PageFile, repository: Repository): FileVersion[] {
  const { files, commits, head } = repository
  const found = new Map<string, FileVersion>()
  const waiting = [files.at(head, pathIn(repository, page))].filter((version) => version !== undefined)
  for (let version = waiting.pop(); version && found.size < maximumVersions; version = waiting.pop()) {
    if (found.has(keyOf(version))) continue
    found.set(keyOf(version), version)
    waiting.push(...files.parentsOf(version).reverse())
  }
  if (found.size < 2) return [...found.values()]
  const place = ({ commit }: FileVersion): number => commits.get(commit)?.order ?? 0
  return [...found.values()].sort((one, other) => place(one) - place(other))
}

const keyOf = ({ commit, path: file }: FileVersion): string => `${commit} ${file}`

/** Stands for a version that cannot be read: nothing is known of its blocks. */
const emptied = (document: Document): Document => ({ ...document, text: '', blocks: [], sections: [] })
