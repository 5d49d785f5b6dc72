import type { Translate } from '../../messages.js'
import type { Choice } from '../../review/choices.js'

/** How a session talks with someone: on a screen that is redrawn, or line by line. Ctrl-C throws `CancelledError`. */
export interface Asker {
  /**
   * Shows something and asks what to do about it.
   * @param show  the lines to show, for so many columns and with so many lines of room
   * @param subject  what the question is about: stays in view above it where a screen is redrawn
   */
  choose<Id extends string>(show: Show, choices: readonly Choice<Id>[], subject?: Show): Promise<Id>
  /** Asks for a line of text about the subject. Empty: nothing was written; undefined: the user came back from it. */
  write(question: string, prefilled: string, subject: Show): Promise<string | undefined>
  /** Says something that goes before what is shown next. */
  tell(text: string): void
  /** Gives the terminal away for a while, to an editor. */
  suspend<Result>(work: () => Promise<Result>): Promise<Result>
}

export type Show = (room: { readonly columns: number; readonly rows: number }) => readonly string[]

/** A choice as it stands on the screen: `a|Take the proposal` and what it proposes. */
export interface Item<Id extends string> {
  readonly id: Id
  readonly key: string
  readonly text: string
}

export function itemsOf<Id extends string>(choices: readonly Choice<Id>[], translate: Translate): readonly Item<Id>[] {
  return choices.map(({ id, label, title }) => {
    const [key = '', text = ''] = translate(label).split('|', 2)
    return { id, key, text: title ? `${text}: ${translate(title)}` : text }
  })
}
