import { parentPort, workerData } from 'node:worker_threads'
import { UserError } from '../errors.js'
import type { Message } from '../messages.js'
import type { PageFiles } from '../site/types.js'
import { openShares, type ShareStatus, type StatusSources } from './share-status.js'

/** What a thread tells. A fault that the user can put right crosses over as data; any other one ends the thread. */
export type ThreadMessage =
  | { readonly kind: 'notice'; readonly notice: Message }
  | { readonly kind: 'pages'; readonly count: number }
  | { readonly kind: 'share'; readonly status: ShareStatus }
  | { readonly kind: 'fault'; readonly fault: Pick<UserError, 'what' | 'todo' | 'exitCode' | 'details'> }

/** The other side of `openThread`: looks at the shares that it is sent, one after another. */
async function serve(sources: StatusSources): Promise<void> {
  const tell = (said: ThreadMessage): void => parentPort?.postMessage(said)
  const shares = await openShares(sources, (notice) => tell({ kind: 'notice', notice }))
  parentPort?.on('message', (pages: readonly PageFiles[]) => {
    void shares
      .look(pages, (count) => tell({ kind: 'pages', count }))
      .then((status) => tell({ kind: 'share', status }))
      .catch((error: unknown) => {
        if (!(error instanceof UserError)) throw error
        const { what, todo, exitCode, details } = error
        tell({ kind: 'fault', fault: { what, todo, exitCode, details } })
      })
  })
}

await serve(workerData as StatusSources)
