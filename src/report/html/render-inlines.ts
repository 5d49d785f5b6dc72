import type { Block, Document, Inline, Range } from '../../document/types.js'
import { message, type Translate } from '../../messages.js'
import { markup, lines, type Markup } from './markup.js'
import { findingNumber } from './finding-number.js'
import { type FindingMark, type Mark } from './marks.js'
import { piecesOf, type Piece } from './pieces.js'

/** What a stretch of text stands in, the outermost first. */
interface Atom {
  readonly piece: Piece
  readonly text: string
  readonly range: Range
  readonly styles: readonly Inline[]
  readonly marks: readonly FindingMark[]
  readonly isNew: boolean
  readonly removed: readonly string[]
}

const styleTags: Partial<Record<Inline['kind'], string>> = {
  strong: 'strong',
  emphasis: 'em',
  delete: 's',
  link: 'span',
}

/**
 * The readable text of a block with its emphasis, and with its marks. Every finding gets its number at the end of its
 * place; one whose place cannot be seen gets it at the nearest text.
 */
export function renderInlines(block: Block, document: Document, marks: readonly Mark[], translate: Translate): Markup {
  const findings = marks.filter((mark) => mark.kind === 'finding')
  const changes = marks.filter((mark) => mark.kind === 'change')
  const touched = new Set(
    block.inlines.filter(({ urlRange }) => urlRange && findings.some(({ range }) => isTouched(urlRange, range))),
  )
  const atoms = atomsOf(piecesOf(block, document, touched), block, marks)
  const lastStart = atoms.at(-1)?.range.start ?? -1
  const ends = new Map(findings.map((mark) => [mark, endOf(mark, atoms)]))
  const starts = new Map(findings.map((mark) => [mark, atoms.findIndex((atom) => atom.marks.includes(mark))]))
  const anchor = (mark: FindingMark) => findingNumber(mark, translate)
  const unseen = findings.filter((mark) => ends.get(mark) === -1)
  return markup`${unseen.map(anchor)}${atoms.map((atom, at) => {
    const ended = findings.filter((mark) => ends.get(mark) === at)
    const isSeen = (mark: FindingMark) => starts.get(mark) !== -1
    return markup`${renderAtom(atom, document, translate)}${ended.map((mark) => markup`${isSeen(mark) ? '' : ' '}${anchor(mark)}`)}`
  })}${changes.filter(({ before, range }) => before !== '' && range.start > lastStart).map(({ before }) => markup` <del>${before}</del>`)}`
}

const isTouched = (place: Range, range: Range): boolean => range.start < place.end && range.end > place.start

/** Index of the atom after which the number of a finding stands; -1: before all of them. */
function endOf(mark: FindingMark, atoms: readonly Atom[]): number {
  const last = atoms.findLastIndex((atom) => atom.marks.includes(mark))
  return last >= 0 ? last : atoms.findLastIndex(({ range }) => range.end <= mark.range.start)
}

/** Cuts the pieces wherever something begins or ends. */
function atomsOf(pieces: readonly Piece[], { inlines }: Block, marks: readonly Mark[]): readonly Atom[] {
  const styles = inlines.filter(({ kind }) => styleTags[kind] !== undefined)
  const edges = [...styles.map(({ content }) => content), ...marks.map(({ range }) => range)].flatMap((range) => [
    range.start,
    range.end,
  ])
  const sorted = [...new Set(edges)].sort((one, other) => one - other)
  const told = new Set<Mark>()
  return pieces.flatMap((piece) => {
    const { start, end } = piece.range
    const cuts = piece.isLiteral ? sorted.filter((edge) => edge > start && edge < end) : []
    return [start, ...cuts].map((from, nth): Atom => {
      const range = { start: from, end: cuts[nth] ?? end }
      const removed = marks.filter(
        (mark) => mark.kind === 'change' && !told.has(mark) && mark.before !== '' && mark.range.start <= range.start,
      )
      for (const mark of removed) told.add(mark)
      return {
        piece,
        text: piece.isLiteral ? piece.text.slice(range.start - start, range.end - start) : piece.text,
        range,
        styles: styles.filter(({ content }) => content.start <= range.start && content.end >= range.end),
        marks: marks.filter((mark) => mark.kind === 'finding' && isTouched(range, mark.range)) as FindingMark[],
        isNew: marks.some((mark) => mark.kind === 'change' && isTouched(range, mark.range)),
        removed: removed.map((mark) => (mark.kind === 'change' ? mark.before : '')),
      }
    })
  })
}

const severities = ['error', 'warning', 'info'] as const

function renderAtom(atom: Atom, document: Document, translate: Translate): Markup {
  const removed = atom.removed.map((text) => markup`<del>${text}</del> `)
  let content = renderPiece(atom, translate)
  if (atom.isNew) content = markup`<ins>${content}</ins>`
  const worst = severities.find((severity) => atom.marks.some((mark) => mark.severity === severity))
  if (worst !== undefined) content = markup`<mark class="nl-mark ${worst}">${content}</mark>`
  for (const { kind } of atom.styles.toReversed()) {
    if (kind === 'strong') content = markup`<strong>${content}</strong>`
    if (kind === 'emphasis') content = markup`<em>${content}</em>`
    if (kind === 'delete') content = markup`<s>${content}</s>`
    if (kind === 'link') content = markup`<span class="link">${content}</span>`
  }
  return markup`${removed}${content}`
}

function renderPiece({ piece, text }: Atom, translate: Translate): Markup {
  switch (piece.kind) {
    case 'text':
      return lines(text)
    case 'code':
      return markup`<code class="nl-code">${text}</code>`
    case 'image':
      return markup`<span class="image">${translate(message('html.image'))} ${text}</span>`
    case 'token':
      return markup`<code class="token">${text}</code>`
    case 'address':
      return markup` <code class="address">${text}</code>`
    case 'break':
      return markup`<br>`
    case 'cell':
      return markup`<span class="divider" aria-hidden="true"> | </span>`
  }
}
