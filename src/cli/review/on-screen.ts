import { CancelledError } from '../../errors.js'
import type { Translate } from '../../messages.js'
import type { Terminal } from '../io.js'
import { itemsOf, type Asker } from './asker.js'

const CLEAR = '\u001B[2J\u001B[H'
const SHOW_CURSOR = '\u001B[?25h'

/** Choices that share a line: those that have nothing to do with the finding itself. */
const aside: ReadonlySet<string> = new Set(['undo', 'sections', 'quit'])

/** Asks on a screen that is redrawn for every finding. */
export async function askOnScreen(terminal: Terminal, translate: Translate, color: boolean): Promise<Asker> {
  const [{ keyPrompt }, { input }] = await Promise.all([import('./key-prompt.js'), import('@inquirer/prompts')])
  const { input: stdin, output, size } = terminal
  const context = { input: stdin, output, clearPromptOnDone: true }
  let told: string[] = []
  return {
    async choose(show, choices) {
      const items = itemsOf(choices, translate)
      const before = told
      told = []
      output.write(CLEAR)
      const chosen = await cancellable(
        keyPrompt(
          {
            items,
            color,
            size,
            onOneLine: choices.filter(({ id }) => aside.has(id)).length,
            show: ({ columns, rows }) => [...before, ...show({ columns, rows: rows - before.length })],
          },
          context,
        ),
      )
      return (choices.find(({ id }) => id === chosen) ?? choices[0]!).id
    },
    async write(question, prefilled) {
      output.write(SHOW_CURSOR)
      const theme = { prefix: '', style: { message: (text: string) => text } }
      const written = input({ message: `${question}\n`, default: prefilled, prefill: 'editable', theme }, context)
      return (await cancellable(written)).trim()
    },
    tell(text) {
      told.push(text)
    },
    async suspend(work) {
      output.write(CLEAR + SHOW_CURSOR)
      return work()
    },
  }
}

async function cancellable<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') throw new CancelledError('', { cause: error })
    throw error
  }
}
