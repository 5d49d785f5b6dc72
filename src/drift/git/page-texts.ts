import { createHash } from 'node:crypto'
import type { Document } from '../../document/types.js'
import type { BlobReader } from './blobs.js'

/** Reads an older text of a page as that page was read; undefined if it cannot be read. */
export type ParseLike = (document: Document, text: string) => Document | undefined

/** Gives the document that a blob holds, read as the page of today was; each is read once. */
export type ReadVersion = (blob: string | undefined, page: Document) => Document | undefined

/** Opens versions of a page and its translation. Where a version is that of today, it is that very document. */
export async function openVersions(
  blobs: Iterable<string>,
  pages: readonly Document[],
  reader: BlobReader,
  parseLike: ParseLike,
): Promise<ReadVersion> {
  const wanted = [...blobs]
  const todays = pages.map((document) => ({ document, id: blobId(document.text, wanted[0] ?? '') }))
  const texts = new Map([
    ...(await reader.read(wanted.filter((blob) => !todays.some(({ id }) => id === blob)))),
    ...todays.map(({ id, document }) => [id, document.text] as const),
  ])
  const parsed = new Map<string, Document | undefined>(
    todays.map(({ id, document }) => [`${document.language} ${id}`, document]),
  )
  return (blob, page) => {
    const text = blob === undefined ? undefined : texts.get(blob)
    if (blob === undefined || text === undefined) return undefined
    const key = `${page.language} ${blob}`
    if (!parsed.has(key)) parsed.set(key, parseLike(page, text))
    return parsed.get(key)
  }
}

/** The id that git gives a file with this content, in the kind of hash that `like` is. */
function blobId(text: string, like: string): string {
  const bytes = Buffer.from(text)
  const hash = createHash(like.length > 40 ? 'sha256' : 'sha1')
  return hash
    .update(`blob ${String(bytes.length)}\0`)
    .update(bytes)
    .digest('hex')
}
