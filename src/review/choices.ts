import { message, type Message } from '../messages.js'
import type { Finding } from '../rules/types.js'
import type { FindingView } from './view.js'

/** What a person can choose at a finding. */
export type ChoiceId =
  `fix-${number}` | 'approve' | 'line' | 'write' | 'editor' | 'term' | 'accept' | 'later' | 'undo' | 'sections' | 'quit'

export interface Choice<Id extends string = string> {
  readonly id: Id
  /** `a|Take the proposal`: the key, a bar and what it does. */
  readonly label: Message
  /** What is special about it here: what a fix writes. */
  readonly title?: Message
}

/** Whether nothing is wrong, but someone has to read what a machine made. */
export const isDraft = ({ rule }: Finding): boolean => rule === 'draft-unreviewed'

/** More than these are not worth a key. */
const MOST_FIXES = 3

/** The choices at a finding; the one that most people want comes first. */
export function choicesFor(view: FindingView, canUndo: boolean): readonly Choice<ChoiceId>[] {
  const { finding, lines, sections } = view
  const fixes = finding.fixes.slice(0, MOST_FIXES).map(({ title }, nth): Choice<ChoiceId> => ({
    id: `fix-${nth}`,
    label: nth === 0 ? message('review.choice.fix') : message('review.choice.otherFix', { nth: nth + 1 }),
    title,
  }))
  const isUnread = isDraft(finding)
  const isWritable = finding.target !== undefined
  const isShort = lines !== undefined && !/[\r\n]/.test(lines.text)
  const all: readonly (Choice<ChoiceId> | false)[] = [
    isUnread && { id: 'approve', label: message('review.choice.approve') },
    ...fixes,
    isShort && { id: 'line', label: message('review.choice.line') },
    isWritable && { id: 'write', label: lines ? message('review.choice.write') : message('review.choice.fill') },
    { id: 'editor', label: message('review.choice.editor') },
    { id: 'term', label: message('review.choice.term') },
    !isUnread && { id: 'accept', label: message('review.choice.accept') },
    { id: 'later', label: message('review.choice.later') },
    canUndo && { id: 'undo', label: message('review.choice.undo') },
    (sections.source ?? sections.target) !== undefined && {
      id: 'sections',
      label: message('review.choice.sections'),
    },
    { id: 'quit', label: message('review.choice.quit') },
  ]
  return all.filter((choice) => choice !== false)
}
