import { message, type Message } from '../messages.js'
import type { WrittenConfig } from './schema.js'

/** `nl`, `en-GB`, `zh-Hant`: what may stand in a file name and is a language as in BCP 47. */
export const isLanguage = (text: string): boolean => text.length <= 35 && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(text)

export function* languageProblems({ source = 'nl', targets = ['en'] }: WrittenConfig): Generator<Message> {
  if (!isLanguage(source)) yield message('config.not-a-language', { path: 'source', value: source })
  if (targets.length === 0) yield message('config.no-targets')
  for (const [index, target] of targets.entries()) {
    const path = `targets[${index}]`
    if (!isLanguage(target)) yield message('config.not-a-language', { path, value: target })
    else if (target === source) yield message('config.target-is-source', { path, value: target })
    else if (targets.indexOf(target) < index) yield message('config.target-twice', { path, value: target })
  }
}
