import { createInterface } from 'node:readline/promises'
import { CancelledError } from '../../errors.js'
import { message, type Translate } from '../../messages.js'
import { onOneLine } from '../../report/printable.js'
import type { Terminal } from '../io.js'
import { itemsOf, type Asker } from './asker.js'

/** Asks line by line, and writes everything once: for screen readers and Braille. */
export function askLineByLine({ input, output, size }: Terminal, translate: Translate): Asker {
  const say = (text: string): void => void output.write(`${text}\n`)
  async function question(text: string, prefilled = ''): Promise<string> {
    const lines = createInterface({ input, output, terminal: true })
    const closed = new AbortController()
    lines.on('SIGINT', () => closed.abort())
    lines.on('close', () => closed.abort())
    try {
      const answer = lines.question(text, { signal: closed.signal })
      lines.write(prefilled)
      return (await answer).trim()
    } catch (error) {
      if (closed.signal.aborted) throw new CancelledError('', { cause: error })
      throw error
    } finally {
      lines.close()
    }
  }
  return {
    async choose(show, choices) {
      const items = itemsOf(choices, translate)
      say('')
      for (const line of show({ columns: size().columns, rows: Number.MAX_SAFE_INTEGER })) say(line)
      for (const { key, text } of items)
        say(translate(message('review.plain.choice', { letter: key, text: onOneLine(text) })))
      for (;;) {
        const answer = await question(`${translate(message('review.plain.choose'))} `)
        const chosen = answer === '' ? items[0] : items.find(({ key }) => key === answer.toLowerCase())
        if (chosen) return chosen.id
        say(translate(message('review.plain.unknown', { keys: items.map(({ key }) => key).join(', ') })))
      }
    },
    write(asked, prefilled) {
      say('')
      return question(`${asked}\n`, prefilled)
    },
    tell: say,
    suspend: (work) => work(),
  }
}
