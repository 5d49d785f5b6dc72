import type { Term } from '../../glossary/types.js'
import { message } from '../../messages.js'
import { onOneLine } from '../../report/printable.js'
import type { Pen } from '../../report/pretty/pen.js'
import { wrap } from '../../report/text-width.js'

/** What the term base says: `deel (werkwoord) → share · not: part`, and its note. */
export function termCard(terms: readonly Term[], { say, color, width }: Pen): readonly string[] {
  return terms.flatMap(({ forms, use, allow, not, note }) => {
    const right = [...new Set([...use, ...allow])].join(', ')
    const wrong = not.length > 0 ? ` · ${say(message('review.term.not', { forms: not.join(', ') }))}` : ''
    const lines = wrap(onOneLine(`${forms.join(', ')} → ${right}${wrong}`), width - 4)
    const remark = note === '' ? [] : wrap(onOneLine(note), width - 4)
    return [...lines, ...remark].map((line, nth) => (nth === 0 ? color.cyan(line) : color.dim(`  ${line}`)))
  })
}
