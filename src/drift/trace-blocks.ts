import { mayPair } from '../align/align-blocks.js'
import { bestChain, bestPairs, type Step } from '../align/chain.js'
import type { Block, Document } from '../document/types.js'
import { isFunctionWord } from '../language/words.js'
import { wordsKey, wordsOf } from './words.js'

/** From a block of the older version to what it is in the newer one. */
export type Trace = ReadonlyMap<Block, Block>

/** How alike two texts must be, 0 to 1: between the same neighbours in one section, in another one, and anywhere. */
const alike = { inSection: 0.3, between: 0.45, anywhere: 0.55 }
/** More candidates than this are not compared. */
const maximumCandidates = 250_000

const known = new WeakMap<Document, WeakMap<Document, Trace>>()

/**
 * Finds each block of an older version of a page in a newer one: first those that say the same, in order; then those
 * that say the same elsewhere; then those that say much the same; last those that stand alone in the same place.
 */
export function traceBlocks(before: Document, after: Document): Trace {
  const ofBefore = known.get(before) ?? new WeakMap<Document, Trace>()
  const trace = ofBefore.get(after) ?? findBlocks(before, after)
  known.set(before, ofBefore.set(after, trace))
  return trace
}

function findBlocks(before: Document, after: Document): Trace {
  if (before.text === after.text) return new Map(before.blocks.map((block, index) => [block, after.blocks[index]!]))
  const trace = new Tracing(before, after)
  trace.matchLabels()
  trace.matchSameInOrder()
  trace.matchSameElsewhere()
  trace.matchAlikeBetween()
  trace.matchAlikeElsewhere()
  trace.matchPlace()
  return trace.found
}

const isKeyed = ({ kind }: Block): boolean => kind === 'front-matter' || kind === 'message'

class Tracing {
  readonly found = new Map<Block, Block>()
  private readonly taken = new Set<Block>()
  private readonly older: readonly Block[]
  private readonly newer: readonly Block[]
  private readonly bags = new Map<Block, Bag>()
  private readonly headings: ReadonlyMap<Block, Block | undefined>

  constructor(
    private readonly before: Document,
    private readonly after: Document,
  ) {
    this.older = before.blocks.filter((block) => !isKeyed(block))
    this.newer = after.blocks.filter((block) => !isKeyed(block))
    this.headings = new Map(
      [...before.sections, ...after.sections].flatMap(({ heading, blocks }) =>
        blocks.map((block) => [block, heading] as const),
      ),
    )
  }

  /** Whether two blocks stand under what is one heading; headings themselves may. */
  private isInSameSection(one: Block, other: Block): boolean {
    const [heading, counterpart] = [this.headings.get(one), this.headings.get(other)]
    return (heading && this.found.get(heading)) === counterpart
  }

  private pair(one: Block, other: Block): void {
    this.found.set(one, other)
    this.taken.add(other)
  }

  matchLabels(): void {
    const keyed = new Map(this.after.blocks.filter(isKeyed).map((block) => [block.label, block]))
    for (const block of this.before.blocks.filter(isKeyed)) {
      const same = keyed.get(block.label)
      if (same) this.pair(block, same)
    }
  }

  matchSameInOrder(): void {
    const [ones, others] = [this.older.map(this.keyIn(this.before)), this.newer.map(this.keyIn(this.after))]
    let start = 0
    while (start < ones.length && ones[start] === others[start]) start++
    let end = 0
    while (end < Math.min(ones.length, others.length) - start && ones.at(-1 - end) === others.at(-1 - end)) end++
    for (let index = 0; index < start; index++) this.pair(this.older[index]!, this.newer[index]!)
    for (let index = 1; index <= end; index++) this.pair(this.older.at(-index)!, this.newer.at(-index)!)
    const score = (one: number, other: number): number =>
      ones[start + one] === others[start + other] ? 1 + Math.min(10, (ones[start + one] ?? '').length / 20) : -1
    for (const step of bestChain(ones.length - start - end, others.length - start - end, score))
      this.pair(this.older[start + step.source]!, this.newer[start + step.target]!)
  }

  matchSameElsewhere(): void {
    const waiting = new Map<string, Block[]>()
    for (const block of this.newer)
      if (!this.taken.has(block)) {
        const key = this.keyIn(this.after)(block)
        waiting.set(key, [...(waiting.get(key) ?? []), block])
      }
    for (const block of this.older) {
      if (this.found.has(block) || wordsOf(block, this.before.text).length === 0) continue
      const same = waiting.get(this.keyIn(this.before)(block))
      const first = same?.shift()
      if (first) this.pair(block, first)
    }
  }

  matchAlikeBetween(): void {
    for (const [ones, others] of this.gaps()) {
      if (ones.length * others.length > maximumCandidates) continue
      const score = (one: number, other: number): number =>
        this.likeness(ones[one]!, others[other]!) -
        (this.isInSameSection(ones[one]!, others[other]!) ? alike.inSection : alike.between)
      for (const { source, target } of bestChain(ones.length, others.length, score))
        this.pair(ones[source]!, others[target]!)
    }
  }

  matchAlikeElsewhere(): void {
    const ones = this.older.filter((block) => !this.found.has(block))
    const others = this.newer.filter((block) => !this.taken.has(block))
    if (ones.length * others.length > maximumCandidates) return
    const steps: Step[] = bestPairs(
      ones.map((one) => others.map((other) => this.likeness(one, other) - alike.anywhere)),
    )
    for (const { source, target } of steps) this.pair(ones[source]!, others[target]!)
  }

  /** One block that is left over between the same neighbours on both sides was rewritten. */
  matchPlace(): void {
    for (const [ones, others] of this.gaps()) {
      const [one, other] = [ones[0], others[0]]
      if (ones.length !== 1 || others.length !== 1 || !one || !other) continue
      if (one.kind === 'heading' || !this.isInSameSection(one, other)) continue
      if (one.kind !== other.kind || one.containers.join() !== other.containers.join()) continue
      const [short, long] = [wordsOf(one, this.before.text).length, wordsOf(other, this.after.text).length].sort(
        (a, b) => a - b,
      )
      if (3 * (short ?? 0) >= (long ?? 0)) this.pair(one, other)
    }
  }

  /** What has no partner yet between blocks that follow each other on both sides. */
  private *gaps(): Iterable<[Block[], Block[]]> {
    const place = new Map(this.newer.map((block, index) => [block, index]))
    let [fromOne, fromOther] = [0, 0]
    const gaps: [Block[], Block[]][] = []
    for (let index = 0; index <= this.older.length; index++) {
      const block = this.older[index]
      const partner = block && this.found.get(block)
      if (block && !partner) continue
      const at = partner ? (place.get(partner) ?? 0) : this.newer.length
      // A block that moved up does not bound a gap.
      if (at < fromOther) continue
      gaps.push([
        this.older.slice(fromOne, index).filter((one) => !this.found.has(one)),
        this.newer.slice(fromOther, at).filter((other) => !this.taken.has(other)),
      ])
      fromOne = index + 1
      fromOther = at + 1
    }
    yield* gaps.filter(([ones, others]) => ones.length > 0 && others.length > 0)
  }

  private keyIn(document: Document): (block: Block) => string {
    return (block) => `${classOf(block)} ${wordsKey(block, document.text)}`
  }

  private likeness(one: Block, other: Block): number {
    if (!mayPair(one, other)) return 0
    const found = likeness(this.bagOf(one, this.before), this.bagOf(other, this.after))
    // A heading that became text, or the other way round, says just about the same.
    return (one.kind === 'heading') === (other.kind === 'heading') ? found : found - 0.3
  }

  private bagOf(block: Block, document: Document): Bag {
    const known = this.bags.get(block)
    if (known) return known
    const counts = new Map<string, number>()
    let size = 0
    for (const { key } of wordsOf(block, document.text)) {
      const weight = isFunctionWord(key, document.language) ? 0.25 : 1
      counts.set(key, (counts.get(key) ?? 0) + weight)
      size += weight
    }
    const bag = { counts, size }
    this.bags.set(block, bag)
    return bag
  }
}

/** Kinds of text that may become each other without a change of words. */
const classOf = ({ kind, value, label }: Block): string => {
  if (kind === 'paragraph' || kind === 'list-item' || kind === 'heading' || kind === 'title') return 'text'
  return kind === 'opaque' || kind === 'rule' ? `${kind} ${value}` : kind === 'code' ? kind : `${kind} ${label}`
}

/** Words with their weight, and the sum of all. */
interface Bag {
  readonly counts: ReadonlyMap<string, number>
  readonly size: number
}

/** How much two texts have in common, 0 to 1; one that was cut down or extended is still much like itself. */
function likeness(one: Bag, other: Bag): number {
  if (one.size === 0 || other.size === 0) return 0
  let common = 0
  for (const [key, count] of one.counts) common += Math.min(count, other.counts.get(key) ?? 0)
  const smaller = Math.min(one.size, other.size)
  const contained = smaller >= 4 && common >= 0.7 * smaller ? (0.7 * common) / smaller : 0
  return Math.max((2 * common) / (one.size + other.size), contained)
}
