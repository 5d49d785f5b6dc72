import type { Range } from '../document/types.js'
import type { Place } from './types.js'

interface Placed {
  readonly rule: string
  readonly source: Place | undefined
  readonly target: Place | undefined
  readonly fixes: readonly { readonly edits: readonly unknown[] }[]
}

/**
 * Which rules silence others that report inside the same place: an earlier group silences all later ones. A missing
 * section reports once; an untranslated sentence is not also ten changed names.
 */
const groups: readonly (readonly string[])[] = [
  ['section-missing', 'section-extra'],
  ['block-missing', 'block-extra', 'table-shape'],
  [
    // The more a rule knows of a place, the earlier it stands: it counts where both would mend it alike.
    'link-title',
    'untranslated',
    'front-matter-untranslated',
    'attribute-untranslated',
    'message-missing',
    'message-unused',
  ],
  ['source-changed'],
  ['sentence-missing'],
  ['mojibake', 'code-changed', 'placeholder-mismatch', 'link-host-text'],
  // `Vier` that became `Four` is no changed number.
  ['homograph'],
  ['source-residue', 'emoji-lost', 'name-changed', 'number-mismatch'],
  ['term-forbidden', 'acronym-mismatch'],
  ['false-friend'],
  ['emphasis-broken', 'markup-mismatch', 'repeated-word'],
  ['negation-mismatch', 'modality-mismatch'],
  ['misspelt'],
  // Their place may be a whole sentence, of which they say little.
  ['meaning', 'term-missing'],
]

const rankOf = new Map(groups.flatMap((rules, rank) => rules.map((rule) => [rule, rank] as const)))

/** Rules that speak of what is there anyway, whatever else is wrong with the place. */
const never = new Set(['section-moved', 'heading-level', 'link-target', 'anchor-broken', 'source-changed'])

/**
 * Leaves out the findings that lie inside the place of a larger fault. Of two of one group the larger counts, and of
 * two in the same place the one that can be fixed; what would be mended in the same way is one fault.
 */
export function silence<T extends Placed>(findings: readonly T[]): T[] {
  const silences = (other: T, finding: T): boolean => {
    const [rank, otherRank] = [rankOfRule(finding.rule), rankOfRule(other.rule)]
    if (other === finding || otherRank > rank || (never.has(finding.rule) && otherRank > 1)) return false
    if (!covers(other, finding)) return false
    if (otherRank < rank || !covers(finding, other)) return otherRank < rank || other.rule !== finding.rule
    if (finding.fixes.length === 0) return other.fixes.length > 0
    return isMendedAlike(other, finding) && orderOf(other) < orderOf(finding)
  }
  return findings.filter((finding) => !findings.some((other) => silences(other, finding)))
}

/** Where a rule stands among those of its group. */
const orderOf = ({ rule }: Placed): number => groups[rankOfRule(rule)]?.indexOf(rule) ?? 0

const isMendedAlike = (one: Placed, other: Placed): boolean =>
  one.rule !== other.rule && JSON.stringify(one.fixes.map(editsOf)) === JSON.stringify(other.fixes.map(editsOf))

const editsOf = ({ edits }: Placed['fixes'][number]): readonly unknown[] => edits

const rankOfRule = (rule: string): number => rankOf.get(rule) ?? groups.length

/** What is missing on one side has only a place there; then its text on the other side decides. */
function covers(larger: Placed, smaller: Placed): boolean {
  const sides = [
    [smaller.target?.range, larger.target?.range],
    [smaller.source?.range, larger.source?.range],
  ] as const
  const withText = sides.filter(([inner]) => inner && inner.start < inner.end)
  return (withText.length > 0 ? withText : sides).some(([inner, outer]) => lies(inner, outer))
}

/** Whether most of a range lies inside another one that is not empty. */
function lies(inner: Range | undefined, outer: Range | undefined): boolean {
  if (!inner || !outer || outer.start === outer.end) return false
  if (inner.start === inner.end) return inner.start > outer.start && inner.start < outer.end
  const shared = Math.min(inner.end, outer.end) - Math.max(inner.start, outer.start)
  return shared > 0.5 * (inner.end - inner.start)
}
