import { textAt } from '../document/catalog/catalog-document.js'
import { writeEdit } from '../document/catalog/write-value.js'
import type { Range } from '../document/types.js'
import type { TextEdit } from '../rules/types.js'
import { escapeFor, inYaml } from './escape.js'
import { addsMarkup } from './guard-message.js'
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
export function compose(job: Job, options: ComposeOptions): TextEdit | undefined {
  const { place, target: path, into } = job
  const text = composeText(job, options)
  if (text === undefined) return undefined
  const edit = { path, start: place.start, end: place.end, text }
  return into ? writeEdit(edit, into.block, into.file) : edit
}

/** The text of a job as it is written in a page, or as readers see a message of a catalog. */
export function composeText(
  { origin, units, before, after, into, addsTo }: Job,
  { translationOf, replacements }: ComposeOptions,
): string | undefined {
  if (!origin) return before + after
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
        if (text === undefined || (unit.block.style && addsMarkup(text, unit))) failed.push(unit)
        return finish(text ?? '', unit)
      },
    }
  })
  const { document } = origin
  const isMessage = into !== undefined || addsTo !== undefined
  const copy = (part: Range): string => (isMessage ? textAt(document, part) : document.text.slice(part.start, part.end))
  const text = rewrite(copy, origin.range, [...replacements, ...written])
  return failed.length === 0 ? before + text + after : undefined
}

/** A message of a catalog is written as a whole. */
const finish = (text: string, { block, document }: Unit): string =>
  block.kind === 'front-matter' || (block.kind === 'message' && block.style === undefined)
    ? inYaml(text, document, block)
    : text
