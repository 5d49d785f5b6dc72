import type { BlockPair, Pair } from '../align/types.js'
import type { Document, Range } from '../document/types.js'
import { editDistance } from '../glossary/edit-distance.js'

/** A command that was taken for a word: `exports KEY=1` for `export KEY=1`. */
export interface ChangedCommand {
  readonly found: string
  readonly expected: string
  /** The command alone, without what follows it. */
  readonly source: Range
  readonly target: Range
}

/**
 * Commands that people wrote in the text rather than as code. A line counts as one by what follows its first word:
 * options and values for variables, which must be the same on both sides.
 */
export function changedCommands({ source, target }: BlockPair, documents: Pair): ChangedCommand[] {
  const [lines, others] = [linesOf(documents.source, source.range), linesOf(documents.target, target.range)]
  if (lines.length !== others.length) return []
  return lines.flatMap((line, at) => {
    const [one, other] = [commandIn(line.text), commandIn(others[at]?.text ?? '')]
    if (!one || one.rest !== other?.rest || !isMistake(one.command, other.command)) return []
    const place = ({ start }: { start: number }, { length }: string): Range => ({ start, end: start + length })
    const places = { source: place(line, one.command), target: place(others[at]!, other.command) }
    return [{ found: other.command, expected: one.command, ...places }]
  })
}

function linesOf({ text }: Document, { start, end }: Range): { readonly text: string; readonly start: number }[] {
  let at = start
  return text
    .slice(start, end)
    .split('\n')
    .map((line) => {
      const indent = line.length - line.trimStart().length
      const found = { text: line.trim(), start: at + indent }
      at += line.length + 1
      return found
    })
}

const COMMAND = /^[a-z][\w.-]*$/
const TYPED = /^(?:--?[a-z]|[A-Z_][A-Z0-9_]*=)/

function commandIn(line: string): { readonly command: string; readonly rest: string } | undefined {
  const [command = '', ...words] = line.split(/\s+/)
  return COMMAND.test(command) && words.some((word) => TYPED.test(word))
    ? { command, rest: words.join(' ') }
    : undefined
}

/** Nearly the same word, so that it is not a sentence that was translated. */
const isMistake = (command: string, other: string): boolean =>
  command !== other && command.slice(0, 3) === other.slice(0, 3) && editDistance(command, other) <= 2
