import { glob } from 'tinyglobby'
import { within } from './paths.js'

/** Packages and histories, wherever they are. Folders that start with a dot are never looked in. */
const NEVER = ['**/node_modules/**']

/** What a site generator makes; only at the top, since a guideline about building may well stand in `docs/build`. */
const BUILT = ['dist', 'site', 'build', '_site', 'public']

/**
 * Files in the project, relative to `cwd`, sorted. Does not follow links to folders.
 * @param globs    relative to `cwd`
 * @param exclude  globs, relative to `cwd`
 * @param roots    the folders that the user named; they are looked in even if they are named as what is built
 */
export async function listFiles(
  cwd: string,
  globs: readonly string[],
  exclude: readonly string[],
  roots: readonly string[] = [],
): Promise<string[]> {
  const built = BUILT.filter((folder) => !roots.some((root) => root === folder || within(folder, root) !== undefined))
  const files = await glob(globs, {
    cwd,
    ignore: [...NEVER, ...built.map((folder) => `${folder}/**`), ...exclude],
    followSymbolicLinks: false,
    expandDirectories: false,
    extglob: false,
  })
  return files.sort()
}
