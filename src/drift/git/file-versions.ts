import type { Commit, Commits } from './commits.js'

/** A version of a file: the commit that made it what it is. */
export interface FileVersion {
  readonly commit: string
  /** Where it stood then, from the top of the repository. */
  readonly path: string
  readonly blob: string
}

/** Looks up versions of files in the history. */
export interface FileHistory {
  /** The version that a commit has of a file, however old; undefined if there was none. */
  at(commit: string | undefined, path: string): FileVersion | undefined
  /** The versions that it was made of: none for a new file, several where it was merged. */
  parentsOf(version: FileVersion): FileVersion[]
}

export function openFileHistory(commits: Commits): FileHistory {
  const merged = new Map<string, FileVersion | undefined>()

  function at(start: string | undefined, path: string): FileVersion | undefined {
    for (let id = start; id !== undefined;) {
      const commit = commits.get(id)
      const change = commit?.changes.get(path)
      if (commit && change)
        return commit.parents.length > 1 ? atMerge(id, commit, path) : version(id, path, change.blob)
      id = commit?.parents[0]
    }
    return undefined
  }

  /** A merge made a version only if it is none of those that were merged. */
  function atMerge(id: string, commit: Commit, path: string): FileVersion | undefined {
    const key = `${id} ${path}`
    if (merged.has(key)) return merged.get(key)
    const blob = commit.changes.get(path)?.blob
    const same = commit.parents
      .slice(1)
      .map((parent) => at(parent, path))
      .find((other) => other !== undefined && other.blob === blob)
    const found = same ?? version(id, path, blob)
    merged.set(key, found)
    return found
  }

  const version = (commit: string, path: string, blob: string | undefined): FileVersion | undefined =>
    blob === undefined ? undefined : { commit, path, blob }

  return {
    at,
    parentsOf({ commit: id, path }) {
      const commit = commits.get(id)
      const from = commit?.changes.get(path)?.from
      const parents = (commit?.parents ?? []).flatMap((parent, index) => {
        const before = from === undefined ? undefined : at(parent, from)
        return before ?? (index > 0 ? at(parent, path) : undefined) ?? []
      })
      return parents.length > 0 || from !== undefined ? parents : lastBeforeDeletion(id, path)
    },
  }

  /** A file that was deleted and put back goes on where it was. */
  function lastBeforeDeletion(start: string, path: string): FileVersion[] {
    for (let id = commits.get(start)?.parents[0]; id !== undefined; id = commits.get(id)?.parents[0]) {
      const change = commits.get(id)?.changes.get(path)
      if (change?.blob !== undefined) return [at(id, path)].filter((one) => one !== undefined)
      // It was not deleted but renamed: it lives on under the other name.
      if (change && change.from === undefined) return []
    }
    return []
  }
}
