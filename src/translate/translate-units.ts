import { OPAQUE } from '../document/types.js'
import { UserError } from '../errors.js'
import { batchesOf } from './batches.js'
import { cacheKey, type DraftCache } from './cache.js'
import type { Memory } from './memory.js'
import type { Batch, Languages, Provider, Translation, Unit } from './types.js'
import { fromPlainText, keepsTags, plainText } from './unmask.js'

export interface TranslateOptions {
  readonly provider: Provider
  readonly memory: Memory
  readonly cache: DraftCache
  readonly languages: Languages
  /** The provider's settings and its terms: what an answer depends on, besides the text. */
  readonly settings: string
  onProgress(done: number, total: number): void
}

export interface Translated {
  readonly translations: ReadonlyMap<Unit, Translation>
  /** Characters that were sent, tags not counted. */
  readonly sent: number
  /** Characters that the provider charged, as far as it says. */
  readonly billed: number
  /** Why it stopped half-way; what was translated until then is there. */
  readonly failure: UserError | undefined
}

/** What a text costs: in characters, without the tags. */
export const lengthOf = ({ masked }: Unit): number => masked.plain.replaceAll(OPAQUE, '').length

/** What need not be sent: what people translated before, and what was drafted before. */
export function withoutSending(unit: Unit, options: Omit<TranslateOptions, 'onProgress'>): Translation | undefined {
  const { memory, cache, languages, settings } = options
  const remembered = memory.find(unit.masked)
  if (remembered && keepsTags(remembered.xml, unit.masked)) return { ...remembered, isPlain: false }
  const cached = cache.get(cacheKey(unit, languages, settings))
  const isUsable = cached && keepsTags(cached.xml, unit.masked, cached.isPlain ? 'singles' : 'all-tags')
  return isUsable ? { ...cached, origin: 'cache' } : undefined
}

/**
 * Translates units, each text once. Where a machine loses the tags it is asked again for the plain text; where that
 * fails too there is no translation. When the service fails, what it did so far is given.
 */
export async function translateUnits(units: readonly Unit[], options: TranslateOptions): Promise<Translated> {
  const { cache, languages, settings, onProgress } = options
  const known = new Map<string, Translation>()
  const waiting = new Map<string, Unit>()
  const keyOf = (unit: Unit): string => cacheKey(unit, languages, settings)
  for (const unit of units) {
    const found = withoutSending(unit, options)
    if (found) known.set(keyOf(unit), found)
    else if (!waiting.has(keyOf(unit))) waiting.set(keyOf(unit), unit)
  }
  const tally = { sent: 0, billed: 0 }
  const total = waiting.size
  const keep = async (unit: Unit, xml: string, form: Batch['form']): Promise<void> => {
    const isPlain = form === 'plain'
    const { provider } = options
    known.set(keyOf(unit), { xml, isPlain, origin: provider.id === 'memory' ? 'similar' : 'machine' })
    waiting.delete(keyOf(unit))
    if (provider.id !== 'memory') await cache.put(keyOf(unit), { xml, isPlain })
  }
  let failure: UserError | undefined
  try {
    for (const form of ['xml', 'plain'] as const) {
      const left = [...waiting.values()].filter(({ masked }) => form === 'xml' || masked.tags.length > 0)
      for (const batch of batchesOf(left, options.provider.limits)) {
        await askFor(batch, form, options, tally, keep)
        onProgress(total - waiting.size, total)
      }
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    failure = error
  }
  const translations = units.flatMap((unit) => {
    const found = known.get(keyOf(unit))
    return found ? [[unit, found] as const] : []
  })
  return { translations: new Map(translations), ...tally, failure }
}

async function askFor(
  units: readonly Unit[],
  form: Batch['form'],
  { provider, languages }: TranslateOptions,
  tally: { sent: number; billed: number },
  keep: (unit: Unit, xml: string, form: Batch['form']) => Promise<void>,
): Promise<void> {
  const texts = units.map(({ masked, previous }) => ({
    text: form === 'xml' ? masked.xml : plainText(masked),
    masked,
    ...(previous && { previous }),
  }))
  const answers = await provider.translate({ texts, form, context: units[0]?.context ?? '' }, languages)
  if (provider.host !== '') tally.sent += units.reduce((sum, unit) => sum + lengthOf(unit), 0)
  for (const [index, unit] of units.entries()) {
    const answer = answers[index]
    if (!answer) continue
    tally.billed += answer.billed ?? 0
    const xml = form === 'xml' ? answer.text : fromPlainText(answer.text)
    if (keepsTags(xml, unit.masked, form === 'xml' ? 'all-tags' : 'singles')) await keep(unit, xml, form)
  }
}
