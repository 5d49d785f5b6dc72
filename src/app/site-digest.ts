import { createHash } from 'node:crypto'
import path from 'node:path'
import { LEDGER_NAME } from '../drift/entry-file.js'
import { stateOfRepository, repositoryFinder } from '../drift/git/repository.js'
import type { ReadSite } from './load-site.js'

/**
 * A digest of all that the outcome for a site depends on: the program, the configuration, every text, and the state of
 * its repositories. Where it is the same, so is the outcome.
 * @param around  what else it depends on
 */
export async function digestSite(read: ReadSite, around: readonly string[]): Promise<string> {
  const { config, site, readings } = read
  const others = [
    LEDGER_NAME,
    ...config.glossary,
    ...site.catalogs.flatMap(({ source, targets }) => [source, ...targets.values()]),
  ]
  const texts = await Promise.all(
    [...new Set(others)].map(async (file) => (file === undefined ? undefined : [file, await read.read(file)])),
  )
  const digest = createHash('sha256')
  const add = (part: unknown): void => void digest.update(`${JSON.stringify(part)}\n`)
  for (const part of [...around, withMaps(config), withMaps(site), texts]) add(part)
  // They were read at the same time, so in no order.
  for (const file of [...readings.keys()].sort()) add([file, readings.get(file)])
  for (const state of await repositoriesOf(read)) add(state)
  return digest.digest('hex')
}

/** So that what stands in a map or a set counts as well. */
const withMaps = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (part instanceof Map || part instanceof Set ? [...part] : part))

async function repositoriesOf({ root, readings }: ReadSite): Promise<(readonly string[])[]> {
  const find = repositoryFinder()
  const tops = await Promise.all([...readings.keys()].map((file) => find(path.dirname(path.join(root, file)))))
  return Promise.all(
    [...new Set(tops)].filter((top) => top !== undefined).map(async (top) => [top, await stateOfRepository(top)]),
  )
}
