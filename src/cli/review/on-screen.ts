import { CancelledError } from '../../errors.js'
import { message, type Translate } from '../../messages.js'
import type { Terminal } from '../io.js'
import { textWidth, wrap } from '../../report/text-width.js'
import { itemsOf, type Asker, type Show } from './asker.js'

const CLEAR = '\u001B[2J\u001B[H'
const SHOW_CURSOR = '\u001B[?25h'

/** In lines: what is written may become longer. */
const ROOM_TO_WRITE = 4

/** Choices that share a line: those that have nothing to do with the finding itself. */
const aside: ReadonlySet<string> = new Set(['undo', 'sections', 'quit'])

/** Asks on a screen that is redrawn for every finding. */
export async function askOnScreen(terminal: Terminal, translate: Translate, color: boolean): Promise<Asker> {
  const [{ keyPrompt }, { input }] = await Promise.all([import('./key-prompt.js'), import('@inquirer/prompts')])
  const { input: stdin, output, size } = terminal
  const context = { input: stdin, output, clearPromptOnDone: true }
  let told: string[] = []
  return {
    async choose(show, choices, subject) {
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
            show: ({ columns, rows }) => {
              const asked = show({ columns, rows: rows - before.length })
              return [...before, ...above(subject, columns, rows - before.length - asked.length), ...asked]
            },
          },
          context,
        ),
      )
      return (choices.find(({ id }) => id === chosen) ?? choices[0]!).id
    },
    async write(question, prefilled, subject) {
      const { columns, rows } = size()
      const asked = wrap(`${question} ${translate(message('review.ask.escape'))}`, columns - 2)
      const taken = asked.length + Math.ceil((textWidth(prefilled) + 2) / columns)
      const shown = above(subject, columns - 1, rows - taken - ROOM_TO_WRITE)
      output.write(CLEAR + shown.map((line) => `${line}\n`).join('') + SHOW_CURSOR)
      const theme = { prefix: '', style: { message: (text: string) => text } }
      const prompt = { message: `${asked.join('\n')}\n`, default: prefilled, prefill: 'editable', theme } as const
      const written = await unlessEscaped(stdin, (signal) => cancellable(input(prompt, { ...context, signal })))
      return written?.trim()
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

/** What a question is about, in so many lines, with an empty one below it. */
function above(subject: Show | undefined, columns: number, room: number): readonly string[] {
  const lines = subject && room > 1 ? subject({ columns, rows: room - 1 }).slice(0, room - 1) : []
  return lines.length > 0 ? [...lines, ''] : []
}

/** @returns undefined if someone pressed Escape instead of answering */
async function unlessEscaped<Answer>(
  keyboard: Terminal['input'],
  ask: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer | undefined> {
  const escaped = new AbortController()
  const listen = (_text: unknown, key?: { readonly name?: string }): void => {
    if (key?.name === 'escape') escaped.abort()
  }
  keyboard.on('keypress', listen)
  try {
    return await ask(escaped.signal)
  } catch (error) {
    if (escaped.signal.aborted) return undefined
    throw error
  } finally {
    keyboard.off('keypress', listen)
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
