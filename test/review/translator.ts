import { readFileSync } from 'node:fs'
import { command, type Terminal } from './tmux.js'

/** What a session shows at the top: `12 van 58 · berichten › Besluit   fout · homograph` */
export interface Seen {
  readonly nth: number
  readonly total: number
  readonly rule: string
  readonly screen: string
}

type Ui = 'nl' | 'en'

const texts = (ui: Ui): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../locales/${ui}/messages.json`, import.meta.url), 'utf8'))

/** Someone who works through the findings of a site at a terminal. */
export class Translator {
  readonly #texts: Record<string, string>
  #last = ''

  constructor(
    readonly terminal: Terminal,
    readonly ui: Ui,
  ) {
    this.#texts = texts(ui)
  }

  key(choice: string): string {
    return (this.#texts[`review.choice.${choice}`] ?? '').split('|')[0] ?? ''
  }

  text(key: string): string {
    return this.#texts[key] ?? ''
  }

  /** What stands at a choice, up to what is filled in. */
  label(choice: string): string {
    return (this.#texts[`review.choice.${choice}`] ?? '').replace('|', '  ').split('{{')[0]?.trim() ?? ''
  }

  async start(cwd: string, ...argv: readonly string[]): Promise<Seen> {
    this.#last = ''
    await this.terminal.type(`clear; ${command('review', '--cwd', cwd, '--ui', this.ui, ...argv)}; echo "code=$?"`)
    await this.terminal.press('Enter')
    return this.finding()
  }

  /** Waits for the screen of a finding that is not the one that was seen last. */
  async finding(): Promise<Seen> {
    const isNew = (screen: string): boolean => {
      const seen = read(screen)
      return seen !== undefined && screen.includes('❯') && screen !== this.#last
    }
    const screen = await this.terminal.see(isNew, 'another finding')
    this.#last = screen
    return read(screen) as Seen
  }

  async choose(choice: string): Promise<void> {
    await this.terminal.press(this.key(choice))
  }

  /** Waits for a question, and answers it. */
  async answer(question: string, text: string): Promise<void> {
    const asked = (this.#texts[`review.ask.${question}`] ?? '').split('{{')[0]?.slice(0, 40) ?? ''
    await this.terminal.see((screen) => screen.replace(/\s+/g, ' ').includes(asked.trim()), `the question ${asked}`)
    if (text !== '') await this.terminal.type(text)
    await this.terminal.press('Enter')
  }

  /** Waits until these choices are there. */
  async offered(choice: string): Promise<void> {
    const label = this.label(choice)
    await this.terminal.see((screen) => screen.includes(label), label)
  }

  async ended(): Promise<string> {
    const screen = await this.terminal.see((text) => /code=\d+/.test(text), 'the end')
    return /code=(\d+)/.exec(screen)?.[1] ?? ''
  }
}

const HEAD = /^(\d+) (?:van|of) (\d+) · .* · ([a-z-]+)$/m

function read(screen: string): Seen | undefined {
  const found = HEAD.exec(screen)
  return found ? { nth: Number(found[1]), total: Number(found[2]), rule: found[3] ?? '', screen } : undefined
}
