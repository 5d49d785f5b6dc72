import { Worker } from 'node:worker_threads'
import { UserError } from '../errors.js'
import type { Message } from '../messages.js'
import type { Looker, ShareStatus, StatusSources } from './share-status.js'
import type { ThreadMessage } from './thread.js'

/** In MB: documents are made and forgotten all the time, which costs least where the room for new ones is large. */
const roomForNew = 64

/** Starts a thread. `onNotice` hears what the user should know of the history, from every thread. */
export function openThread(sources: StatusSources, onNotice: (notice: Message) => void): Looker {
  const worker = new Worker(new URL('./status-thread.js', import.meta.url), {
    workerData: sources,
    resourceLimits: { maxYoungGenerationSizeMb: roomForNew },
  })
  return {
    look: (pages, onPages) =>
      new Promise<ShareStatus>((resolve, reject) => {
        worker.removeAllListeners()
        worker.on('error', reject)
        worker.on('message', (said: ThreadMessage) => {
          if (said.kind === 'notice') onNotice(said.notice)
          if (said.kind === 'pages') onPages(said.count)
          if (said.kind === 'share') resolve(said.status)
          if (said.kind === 'fault') reject(revived(said.fault))
        })
        worker.postMessage(pages)
      }),
    close: async () => {
      await worker.terminate()
    },
  }
}

const revived = ({
  what,
  todo,
  exitCode,
  details,
}: Pick<UserError, 'what' | 'todo' | 'exitCode' | 'details'>): UserError =>
  new UserError(what, todo, exitCode, { details })
