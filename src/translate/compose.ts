import type { TextEdit } from '../rules/types.js'
import { escapeFor, inYaml } from './escape.js'
import type { Job } from './jobs.js'
import { rewrite, type Replacement } from './rewrite.js'
import type { Translation, Unit } from './types.js'
import { unmaskText } from './unmask.js'

export interface ComposeOptions {
  readonly translationOf: (unit: Unit) => Translation | undefined
  /** Other things to replace in what is copied, such as addresses. */
  readonly replacements: readonly Replacement[]
}

/** The text that a job puts in its place; undefined as long as a unit has no translation. */
export function compose(job: Job, { translationOf, replacements }: ComposeOptions): TextEdit | undefined {
  const { origin, units, before, after, place, target: path } = job
  const edit = { path, start: place.start, end: place.end }
  if (!origin) return { ...edit, text: before + after }
  const translations = units.map(translationOf)
  if (translations.includes(undefined)) return undefined
  const failed: Unit[] = []
  const written = units.map((unit, index): Replacement => {
    const { xml, isPlain } = translations[index]!
    return {
      range: unit.range,
      write: (render) => {
        const escape = escapeFor(unit.block)
        const text = unmaskText(xml, unit.masked, { render, escape }, isPlain ? 'singles' : 'all-tags')
        if (text === undefined) failed.push(unit)
        return finish(text ?? '', unit)
      },
    }
  })
  const text = rewrite(origin.document.text, origin.range, [...replacements, ...written])
  return failed.length === 0 ? { ...edit, text: before + text + after } : undefined
}

const finish = (text: string, { block, document }: Unit): string =>
  block.kind === 'front-matter' || block.kind === 'message' ? inYaml(text, document, block) : text
