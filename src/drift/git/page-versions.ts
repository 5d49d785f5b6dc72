import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Document } from '../../document/types.js'
import type { PageHistory, SourceVersion, TargetVersion } from '../types.js'
import type { FileVersion } from './file-versions.js'
import type { Repository } from './repository.js'

/** A page of today and the file that it was read from, absolute. */
export interface PageFile {
  readonly document: Document
  readonly file: string
}

/** Reads an older text of a page as that page was read; undefined if it cannot be read. */
export type ParseLike = (document: Document, text: string) => Document | undefined

/** Older versions of a page than these many are not looked at. */
const maximumVersions = 300

/** What the repository knows of a page and its translation; undefined if the translation is not in it. */
export async function readPageHistory(
  repository: Repository,
  source: PageFile,
  target: PageFile,
  parseLike: ParseLike,
): Promise<PageHistory | undefined> {
  const { files, head, commits, blobs, formatting } = repository
  const inRepository = ({ file }: PageFile): string => path.relative(repository.top, file).split(path.sep).join('/')
  const targetHead = files.at(head, inRepository(target))
  if (!targetHead) return undefined
  const sources = versionsFrom(files.at(head, inRepository(source)), repository)
  const targets = versionsFrom(targetHead, repository).reverse()
  const names = new Set([inRepository(source), ...sources.map((version) => version.path)])
  const sourceAt = (commit: string): FileVersion | undefined => {
    for (const name of names) {
      const version = files.at(commit, name)
      if (version) return version
    }
    return undefined
  }

  const ofTargets = targets.map((version) => ({ version, source: sourceAt(version.commit) }))
  const wanted = [...targets, ...sources, ...ofTargets.flatMap((one) => one.source ?? [])]
  const todays = new Map([source, target].map(({ document }) => [blobId(document.text, targetHead.blob), document]))
  const texts = await blobs.read(wanted.map(({ blob }) => blob).filter((blob) => !todays.has(blob)))
  const parsed = new Map<string, Document | undefined>()
  const read = (blob: string | undefined, page: Document): Document | undefined => {
    if (blob === undefined) return undefined
    if (todays.get(blob)?.path === page.path) return todays.get(blob)
    const key = `${page.language} ${blob}`
    if (!parsed.has(key)) {
      const text = texts.get(blob) ?? todays.get(blob)?.text
      parsed.set(key, text === undefined ? undefined : parseLike(page, text))
    }
    return parsed.get(key)
  }

  const index = new Map(targets.map((version, at) => [keyOf(version), at]))
  const versions = ofTargets.map(({ version, source: then }): TargetVersion => {
    const { moment, changes } = commits.get(version.commit)!
    return {
      document: read(version.blob, target.document) ?? emptied(target.document),
      moment,
      parents: files.parentsOf(version).flatMap((parent) => index.get(keyOf(parent)) ?? []),
      source: read(then?.blob, source.document),
      changesSource: [...names].some((name) => changes.has(name)),
      isFormatting: formatting.has(version.commit),
    }
  })
  const sourceHead = sources[0]?.blob
  const isEdited = {
    source: sourceHead === undefined || todays.get(sourceHead) !== source.document,
    target: versions.at(-1)?.document !== target.document,
  }
  if (isEdited.target)
    versions.push({
      document: target.document,
      moment: undefined,
      parents: [versions.length - 1],
      source: source.document,
      changesSource: isEdited.source,
      isFormatting: false,
    })
  return {
    source: source.document,
    target: target.document,
    targets: versions,
    sources: {
      *[Symbol.iterator](): Iterator<SourceVersion> {
        if (isEdited.source) yield { document: source.document, moment: undefined }
        for (const { blob, commit } of sources) {
          const document = read(blob, source.document)
          if (document) yield { document, moment: commits.get(commit)?.moment }
        }
      },
    },
  }
}

/** A version and all that it was made of, the newest first. */
function versionsFrom(start: FileVersion | undefined, { files, commits }: Repository): FileVersion[] {
  const found = new Map<string, FileVersion>()
  const waiting = start ? [start] : []
  for (let version = waiting.pop(); version && found.size < maximumVersions; version = waiting.pop()) {
    if (found.has(keyOf(version))) continue
    found.set(keyOf(version), version)
    waiting.push(...files.parentsOf(version).reverse())
  }
  if (found.size < 2) return [...found.values()]
  const place = new Map([...commits.keys()].map((id, index) => [id, index]))
  return [...found.values()].sort((one, other) => (place.get(one.commit) ?? 0) - (place.get(other.commit) ?? 0))
}

const keyOf = ({ commit, path: file }: FileVersion): string => `${commit} ${file}`

/** The id that git gives a file with this content, in the kind of hash that `like` is. */
function blobId(text: string, like: string): string {
  const bytes = Buffer.from(text)
  const hash = createHash(like.length > 40 ? 'sha256' : 'sha1')
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

/** Stands for a version that cannot be read: nothing is known of its blocks. */
const emptied = (document: Document): Document => ({ ...document, text: '', blocks: [], sections: [] })
