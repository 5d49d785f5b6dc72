import { createPrompt, isDownKey, isEnterKey, isUpKey, useKeypress, useState } from '@inquirer/core'
import picocolors from 'picocolors'
import { keepStart } from '../../report/text-width.js'
import { onOneLine } from '../../report/printable.js'
import type { Item, Show } from './asker.js'

export interface KeyPromptConfig {
  readonly show: Show
  readonly items: readonly Item<string>[]
  /** How many items at the end share one line. */
  readonly onOneLine: number
  readonly color: boolean
  size(): { readonly columns: number; readonly rows: number }
}

const HIDE_CURSOR = '\u001B[?25l'

/** Shows something above a list of choices: one key takes one, and so do the arrows and Enter; Escape goes
 * back, where that is a choice. Gives its id. */
export const keyPrompt = createPrompt<string, KeyPromptConfig>((config, done) => {
  const { items, size, show } = config
  const [active, setActive] = useState(0)
  useKeypress((key, line) => {
    line.clearLine(0)
    const typed = 'sequence' in key && typeof key.sequence === 'string' ? key.sequence : key.name
    const chosen = isEnterKey(key)
      ? items[active]
      : items.find((item) => item.key === typed.toLowerCase() || item.key === key.name)
    const back = key.name === 'escape' ? items.find(({ id }) => id === 'back') : undefined
    if (back) done(back.id)
    else if (chosen && !key.ctrl) done(chosen.id)
    else if (isUpKey(key)) setActive((active + items.length - 1) % items.length)
    else if (isDownKey(key)) setActive((active + 1) % items.length)
  })
  const { columns, rows } = size()
  // A full last line makes some terminals begin another one.
  const width = columns - 1
  const list = itemLines(config, active, width)
  const shown = show({ columns: width, rows: rows - list.length - 2 }).slice(0, Math.max(0, rows - list.length - 2))
  return `${[...shown, '', ...list].join('\n')}${HIDE_CURSOR}`
})

function itemLines(
  { items, onOneLine: last, color: colored }: KeyPromptConfig,
  active: number,
  width: number,
): string[] {
  const color = picocolors.createColors(colored)
  const written = items.map(({ key, text }, nth) => {
    const isActive = nth === active
    const line = `${isActive ? '❯' : ' '} ${key}  ${keepStart(onOneLine(text), width - 8)}`
    return isActive ? color.bold(color.cyan(line)) : line
  })
  const split = items.length - last
  const rest = written.slice(split).join('   ')
  const fits = items.slice(split).reduce((sum, { text }) => sum + text.length + 8, 2) <= width + 3
  return [...written.slice(0, split), ...(last === 0 ? [] : fits ? [rest] : written.slice(split))].map(
    (line) => `  ${line}`,
  )
}
