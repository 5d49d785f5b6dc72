import { watch, type FSWatcher } from 'node:fs'
import path from 'node:path'

export interface FolderWatch {
  /** Watches these folders from now on. */
  follow(folders: ReadonlySet<string>): void
  close(): void
}

/** An editor that saves a file touches it a few times; in milliseconds. */
const QUIET = 150

/**
 * Calls `onChange` when something changed in one of the folders, once for changes in a row. Only the folders
 * themselves count, not what is below them, so that `node_modules` costs nothing.
 */
export function watchFolders(onChange: () => void): FolderWatch {
  const watchers = new Map<string, FSWatcher>()
  let timer: NodeJS.Timeout | undefined
  const changed = (): void => {
    clearTimeout(timer)
    timer = setTimeout(onChange, QUIET)
  }
  const stop = (folder: string): void => {
    watchers.get(folder)?.close()
    watchers.delete(folder)
  }
  const start = (folder: string): void => {
    try {
      const watcher = watch(folder, (_, name) => {
        if (name?.startsWith('.') !== true) changed()
      })
      watcher.on('error', () => stop(folder))
      watchers.set(folder, watcher)
    } catch {
      // Gone already, or too many: the report is then renewed at a change elsewhere.
    }
  }
  return {
    follow(folders) {
      for (const folder of watchers.keys()) if (!folders.has(folder)) stop(folder)
      for (const folder of folders) if (!watchers.has(folder)) start(folder)
    },
    close() {
      clearTimeout(timer)
      for (const folder of [...watchers.keys()]) stop(folder)
    },
  }
}

/** The folders in which files stand, and those above them up to `root`; absolute. */
export function foldersOf(root: string, files: Iterable<string>): ReadonlySet<string> {
  const folders = new Set([root])
  for (const file of files) {
    let folder = path.dirname(path.resolve(root, file))
    while (!folders.has(folder) && folder.startsWith(root)) {
      folders.add(folder)
      folder = path.dirname(folder)
    }
    folders.add(path.dirname(path.resolve(root, file)))
  }
  return folders
}
