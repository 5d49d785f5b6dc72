import { CancelledError, UserError } from '../../errors.js'
import { message, type Message, type Translate } from '../../messages.js'
import { indexLines } from '../../report/line-column.js'
import { onOneLine, printable } from '../../report/printable.js'
import { createPen } from '../../report/pretty/pen.js'
import { wrap } from '../../report/text-width.js'
import { choicesFor, type Choice, type ChoiceId } from '../../review/choices.js'
import { findingScreen } from '../../review/screen/finding-screen.js'
import { plainScreen } from '../../review/screen/plain-screen.js'
import { progressOf } from '../../review/state.js'
import type { FindingView, Review } from '../../review/session.js'
import type { Decision } from '../../review/types.js'
import type { Asker, Show } from './asker.js'
import { askScope, askTerm } from './ask-more.js'
import { editorCommand, openEditor } from './open-editor.js'
import { previewLines } from './show-preview.js'
import { sectionLines } from './show-sections.js'

export interface SessionOptions {
  readonly translate: Translate
  readonly color: boolean
  /** Whether everything is written once, in words. */
  readonly plain: boolean
  readonly env: Readonly<Record<string, string | undefined>>
  /** Ctrl-C while nothing is asked. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Goes through the findings with someone until they stop or nothing is left.
 * @throws {CancelledError} on Ctrl-C
 */
export async function workThrough(review: Review, asker: Asker, options: SessionOptions): Promise<void> {
  for (;;) {
    if (options.signal?.aborted) throw new CancelledError()
    const view = await review.view()
    if (!view) {
      if (review.state.later.size === 0 || !(await wantsLater(review, asker, options))) return
      await review.takeUpLater()
      continue
    }
    const subject: Show = (room) => screenOf(view, review, room, options)
    const choice = await asker.choose(subject, choicesFor(view, review.state.steps.length > 0))
    if (choice === 'quit') return
    const problem =
      (await carryOut(choice, { view, subject }, review, asker, options)) ?? stillThere(choice, view, review)
    if (problem) asker.tell(printable(options.translate(problem)))
  }
}

/** What is reported again after it was changed: otherwise it looks as if nothing happened. */
const stillThere = (choice: ChoiceId, { finding }: FindingView, { state }: Review): Message | undefined =>
  state.steps.at(-1)?.finding === finding && state.current?.fingerprint === finding.fingerprint && choice !== 'undo'
    ? message('review.still')
    : undefined

function screenOf(
  view: FindingView,
  { state }: Review,
  { columns, rows }: { readonly columns: number; readonly rows: number },
  { translate, color, plain }: SessionOptions,
): readonly string[] {
  const pen = createPen({ translate, color, width: columns, quiet: false }, columns)
  return plain
    ? plainScreen(view, progressOf(state), pen)
    : findingScreen(view, progressOf(state), { pen, color, height: rows })
}

async function wantsLater({ state }: Review, asker: Asker, { translate }: SessionOptions): Promise<boolean> {
  const question = translate(message('review.onlyLater', { count: state.later.size }))
  const chosen = await asker.choose(
    ({ columns }) => wrap(question, columns),
    [
      { id: 'now', label: message('review.choice.now') },
      { id: 'stop', label: message('review.choice.quit') },
    ],
  )
  return chosen === 'now'
}

/** A finding, and what shows it. */
interface Shown {
  readonly view: FindingView
  readonly subject: Show
}

/** @returns what kept us from it */
async function carryOut(
  choice: Exclude<ChoiceId, 'quit'>,
  { view, subject }: Shown,
  review: Review,
  asker: Asker,
  options: SessionOptions,
): Promise<Message | undefined> {
  const { translate } = options
  switch (choice) {
    case 'later':
      await review.later()
      return undefined
    case 'undo':
      return (await review.undo()) ?? message('review.undone', { count: review.state.steps.length })
    case 'sections':
      await readSections(view, asker, options)
      return undefined
    case 'editor':
      return edit(view, review, asker, options)
    case 'term': {
      const term = await askTerm(view, asker, subject, translate)
      const problem = term && (await review.decide(term))
      return problem ?? (term ? review.notice : undefined)
    }
    case 'approve':
      return review.decide({ kind: 'accept', reason: undefined, scope: 'here' })
    case 'accept': {
      const accepted = await askScope(view, review, asker, subject, translate)
      return accepted && review.decide(accepted)
    }
    case 'line':
      return writeOwn({ kind: 'line' }, view.lines?.text ?? '', { view, subject }, review, asker, options)
    case 'write':
      return writeOwn({ kind: 'write', alike: false }, '', { view, subject }, review, asker, options)
    default:
      return alsoElsewhere(
        { kind: 'fix', fix: Number(choice.slice('fix-'.length)), alike: false },
        view,
        review,
        asker,
        options,
      )
  }
}

/** A screen at a time; after the last one it begins again. */
async function readSections(view: FindingView, asker: Asker, options: SessionOptions): Promise<void> {
  let [from, next] = [0, 0]
  const choices: readonly Choice<'on' | 'back'>[] = [
    { id: 'on', label: message('review.choice.on') },
    { id: 'back', label: message('review.choice.back') },
  ]
  const show = (room: { readonly columns: number; readonly rows: number }): readonly string[] => {
    const lines = sectionLines(view, room.columns, options)
    next = from + room.rows >= lines.length ? 0 : from + room.rows
    return lines.slice(from, from + room.rows)
  }
  while ((await asker.choose(show, choices)) === 'on') from = next
}

async function writeOwn(
  kind: { readonly kind: 'line' } | { readonly kind: 'write'; readonly alike: boolean },
  prefilled: string,
  { view, subject }: Shown,
  review: Review,
  asker: Asker,
  options: SessionOptions,
): Promise<Message | undefined> {
  const { translate } = options
  const original = onOneLine(view.finding.source?.text ?? '')
  const question = translate(
    kind.kind === 'line' ? message('review.ask.line') : message('review.ask.write', { original }),
  )
  const line = onOneLine(prefilled) === prefilled.trim() ? prefilled : onOneLine(prefilled)
  const text = await asker.write(question, line, subject)
  if (!text || text === prefilled.trim()) return undefined
  const indent = /^\s*/.exec(prefilled)?.[0] ?? ''
  return alsoElsewhere({ ...kind, text: indent + text }, view, review, asker, options)
}

/** Where the same can be done in other places: shows them, and asks. */
async function alsoElsewhere(
  decision: Extract<Decision, { kind: 'fix' | 'write' | 'line' }>,
  { texts }: FindingView,
  review: Review,
  asker: Asker,
  options: SessionOptions,
): Promise<Message | undefined> {
  if (decision.kind === 'line') return review.decide(decision)
  const count = review.alike({ ...decision, alike: true }).length
  if (count === 0) return review.decide(decision)
  const others = review.preview({ ...decision, alike: true })
  const choices: readonly Choice<'here' | 'everywhere' | 'back'>[] = [
    { id: 'here', label: message('review.choice.here') },
    { id: 'everywhere', label: message('review.choice.everywhere', { number: count + 1 }) },
    { id: 'back', label: message('review.choice.back') },
  ]
  const chosen = await asker.choose((room) => previewLines(others, texts, room, options), choices)
  return chosen === 'back' ? undefined : review.decide({ ...decision, alike: chosen === 'everywhere' })
}

async function edit(
  { finding, texts }: FindingView,
  review: Review,
  asker: Asker,
  { env }: SessionOptions,
): Promise<Message | undefined> {
  const place = finding.target ?? finding.source
  const text = place && texts.get(place.path)
  if (!place || text === undefined) return message('review.noChange')
  if (!(await review.isThere(place.path))) return message('page.gone', { path: place.path })
  const { line } = indexLines(text).at(place.range.start)
  const command = editorCommand(env, review.absolute(place.path), line)
  try {
    await asker.suspend(() => openEditor(command))
  } catch (error) {
    if (error instanceof UserError) return error.what
    throw error
  }
  return (await review.edited(place.path, text)) ? undefined : message('review.noChange')
}
