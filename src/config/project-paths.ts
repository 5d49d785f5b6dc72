import { message, type Message } from '../messages.js'
import { keyPath } from './key-path.js'
import type { WrittenConfig } from './schema.js'

type Place = readonly [path: readonly (string | number)[], value: string]

/** Longest glob that is accepted, and the most wildcards in it: matching must stay fast whoever wrote the config. */
const GLOB_LIMITS = { length: 200, stars: 12 } as const

/** In characters. */
const MAX_PATH = 500

/** Everything in the config that names files must stay inside the project. */
export function* pathProblems(config: WrittenConfig): Generator<Message> {
  for (const [path, value] of [...contentPaths(config), ...listed('glossary', config.glossary), ...memories(config)]) {
    if (value.length > MAX_PATH) yield message('config.path-too-long', { path: keyPath(path) })
    else if (!staysInside(value)) yield message('config.outside', { path: keyPath(path), value })
  }
  for (const [path, value] of listed('exclude', config.exclude)) {
    if (!staysInside(value)) yield message('config.outside', { path: keyPath(path), value })
    else if (!isSimpleGlob(value)) yield message('config.glob-too-complex', { path: keyPath(path) })
  }
  yield* patternProblems(config)
}

function* patternProblems({ content = [], targets = ['en'] }: WrittenConfig): Generator<Message> {
  for (const [index, entry] of content.entries()) {
    if (entry.layout === 'suffix' || entry.layout === 'folder') continue
    const needed = entry.layout === 'pattern' ? ['{path}'] : []
    const inTarget = targets.length > 1 ? [...needed, '{lang}'] : needed
    for (const [key, value, placeholders] of [
      ['source', entry.source, needed],
      ['target', entry.target, inTarget],
    ] as const) {
      const path = keyPath(['content', index, key])
      for (const placeholder of placeholders) {
        if (value.split(placeholder).length !== 2) yield message('config.placeholder-once', { path, placeholder })
      }
      const unknown = /\{(?!path\}|lang\}|ext\})[^{}]{0,40}\}?/.exec(value)
      if (unknown) yield message('config.placeholder-unknown', { path, placeholder: unknown[0] })
    }
    if (entry.source === entry.target) yield message('config.same-pattern', { path: keyPath(['content', index]) })
  }
}

/** Neither absolute, nor out of the project by `..`, on any operating system. */
export function staysInside(path: string): boolean {
  if (path.includes('\0') || /^(?:[\\/~]|[a-z]:)/i.test(path)) return false
  return !path.split(/[\\/]/).includes('..')
}

const isSimpleGlob = (glob: string): boolean =>
  glob.length <= GLOB_LIMITS.length && glob.split('*').length - 1 <= GLOB_LIMITS.stars

const contentPaths = ({ content = [] }: WrittenConfig): readonly Place[] =>
  content.flatMap((entry, index) =>
    Object.entries(entry)
      .filter(([key]) => ['root', 'source', 'target'].includes(key))
      .map(([key, value]): Place => [['content', index, key], value]),
  )

const memories = ({ draft }: WrittenConfig): readonly Place[] =>
  (draft?.memory ?? []).map((value, index) => [['draft', 'memory', index], value])

const listed = (key: string, values: readonly string[] = []): readonly Place[] =>
  values.map((value, index) => [[key, index], value])
