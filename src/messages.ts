/**
 * What the program says, as data: a key of `locales/<language>/messages.json` and the values that go into it.
 * Core code makes messages; only the outer layers turn them into text, so one result can be shown in any language.
 */
export interface Message {
  readonly key: string
  readonly values: Readonly<Record<string, string | number>>
}

/** Turns a message into text in the language of the user. */
export type Translate = (message: Message) => string

/**
 * Makes a message. i18next-parser finds the keys by this function's name, so call it with a literal key.
 * A value named `count` chooses between the singular and the plural form.
 */
export const message = (key: string, values: Message['values'] = {}): Message => ({ key, values })
