import { stat } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { CONFIG_NAMES } from '../config/load.js'
import { isInside } from '../site/is-inside.js'
import { pathFrom, type Project } from './project.js'

/** A file of a project: its path is relative to the folder of the project. */
export interface ProjectFile {
  readonly project: Project
  readonly path: string
}

/** The folders that are open in an editor, and the sites in them. */
export interface Workspace {
  /** Replaces the open folders, by their addresses. */
  open(folders: readonly string[]): void
  /** Undefined for what is no file inside an open folder. */
  fileOf(uri: string): Promise<ProjectFile | undefined>
  readonly projects: readonly Project[]
  /** Forgets where configurations stand, for one was made, moved or removed. */
  rediscover(): void
}

/**
 * A project is the nearest folder above a file that has a configuration, or else the open folder.
 * @param configFile  given by the user for all of it: then nothing is looked for
 */
export function createWorkspace(configFile: string | undefined, start: (cwd: string) => Project): Workspace {
  let roots: readonly string[] = []
  const projects = new Map<string, Project>()
  const folders = new Map<string, Promise<string>>()

  async function projectFolder(folder: string, root: string): Promise<string> {
    if (folder === root || configFile !== undefined) return root
    for (const name of CONFIG_NAMES) if (await isFile(path.join(folder, name))) return folder
    const parent = path.dirname(folder)
    return isInside(root, parent) ? projectFolder(parent, root) : root
  }

  return {
    open(uris) {
      roots = uris.flatMap((uri) => fileAt(uri) ?? []).sort((one, other) => other.length - one.length)
      folders.clear()
      for (const [cwd, project] of projects)
        if (!roots.some((root) => isInside(root, cwd))) {
          projects.delete(cwd)
          void project.close()
        }
    },
    async fileOf(uri) {
      const file = fileAt(uri)
      const root = file === undefined ? undefined : roots.find((one) => isInside(one, file))
      if (file === undefined || root === undefined) return undefined
      const folder = path.dirname(file)
      const known = folders.get(folder) ?? projectFolder(folder, root)
      folders.set(folder, known)
      const cwd = await known
      const project = projects.get(cwd) ?? start(cwd)
      projects.set(cwd, project)
      return { project, path: pathFrom(cwd, file) }
    },
    get projects() {
      return [...projects.values()]
    },
    rediscover: () => folders.clear(),
  }
}

/** Absolute; undefined for what is no file on this computer. */
export function fileAt(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined
  } catch {
    return undefined
  }
}

export const addressOf = (cwd: string, file: string): string => pathToFileURL(path.resolve(cwd, file)).href

const isFile = (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isFile(),
    () => false,
  )
