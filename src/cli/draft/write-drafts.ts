import { resolve } from 'node:path'
import type { DraftResult } from '../../draft/types.js'
import type { Message } from '../../messages.js'

/** A file that could not be written, and why. */
export interface Unwritten {
  readonly path: string
  readonly problem: Message
}

/** File by file: what goes wrong with one is no reason to leave another. The ledger comes last. */
export async function writeDrafts(cwd: string, { root, changes, ledger }: DraftResult): Promise<readonly Unwritten[]> {
  const [{ replaceText }, { createText }, { writeEntries }] = await Promise.all([
    import('../../site/write-file.js'),
    import('../../site/create-file.js'),
    import('../../drift/entry-file.js'),
  ])
  const unwritten: Unwritten[] = []
  for (const { path, before, after, isNew } of changes) {
    const file = resolve(cwd, path)
    const problem = isNew ? await createText(root, file, after) : await replaceText(root, file, before, after)
    if (problem) unwritten.push({ path, problem })
  }
  // An entry knows a text by its words: where the file was not written it says nothing of what stands there.
  if (ledger.recorded.length > 0 && unwritten.length < changes.length)
    await writeEntries(ledger.path, ledger.shown, ledger.text)
  return unwritten
}
