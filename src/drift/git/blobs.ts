import { startGit } from './run.js'

/** Larger files are not read, in bytes; those of today are not either. */
const maximumSize = 1_000_000

/** Reads file contents out of a repository through one process. */
export interface BlobReader {
  /** By blob id. What is not there, too large or not UTF-8 is left out. */
  read(ids: Iterable<string>): Promise<ReadonlyMap<string, string>>
  close(): void
}

/** Opens the contents of the repository in a folder. */
export function openBlobs(folder: string): BlobReader {
  const child = startGit(folder, ['cat-file', '--batch'])
  // What goes wrong ends the output, and then nothing more is found.
  for (const part of [child, child.stdin]) part.on('error', () => child.stdout.destroy())
  child.stderr.resume()
  const { takeLine, take } = readBytes(child.stdout)

  async function readOne(id: string): Promise<string | undefined> {
    if (!child.stdin.writable) return undefined
    child.stdin.write(`${id}\n`)
    const [, kind, size] = (await takeLine())?.toString().split(' ') ?? []
    if (size === undefined) return undefined
    const content = await take(Number(size))
    await take(1)
    return kind === 'blob' && content && content.length <= maximumSize ? decode(content) : undefined
  }

  return {
    async read(ids) {
      const found = new Map<string, string>()
      for (const id of new Set(ids)) {
        const text = await readOne(id)
        if (text !== undefined) found.set(id, text)
      }
      return found
    },
    close: () => void child.stdin.end(),
  }
}

/** Takes bytes off a stream, so many or a line at a time; undefined where it ends before that. */
function readBytes(stream: AsyncIterable<Buffer>): {
  take(size: number): Promise<Buffer | undefined>
  takeLine(): Promise<Buffer | undefined>
} {
  const chunks = stream[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)
  /** Collects until `sizeOf` knows how much to take. */
  async function takeWhen(sizeOf: (collected: Buffer) => number | undefined): Promise<Buffer | undefined> {
    for (;;) {
      const size = sizeOf(rest)
      if (size !== undefined) {
        const taken = rest.subarray(0, size)
        rest = rest.subarray(size)
        return taken
      }
      const next = await chunks.next().catch(() => undefined)
      if (!next || next.done) return undefined
      rest = Buffer.concat([rest, next.value])
    }
  }
  return {
    take: (size) => takeWhen(({ length }) => (length >= size ? size : undefined)),
    takeLine: () => takeWhen((bytes) => (bytes.includes(10) ? bytes.indexOf(10) + 1 : undefined)),
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
