import type { Provider, Unit } from './types.js'

type Sized = Pick<Unit, 'context' | 'masked' | 'previous'>

/** Puts texts together that share their context, as many as a provider takes at once. What is too long is left out. */
export function batchesOf<T extends Sized>(units: readonly T[], { texts, bytes }: Provider['limits']): T[][] {
  const batches: T[][] = []
  const open = new Map<string, { readonly units: T[]; size: number }>()
  for (const unit of units) {
    const shared = sizeOf(unit.context)
    const size = sizeOf(unit.masked.xml) + sizeOf(unit.previous?.source ?? '') + sizeOf(unit.previous?.target ?? '')
    if (shared + size > bytes) continue
    const batch = open.get(unit.context)
    if (batch && batch.units.length < texts && batch.size + size <= bytes) {
      batch.units.push(unit)
      batch.size += size
      continue
    }
    const fresh = { units: [unit], size: shared + size }
    batches.push(fresh.units)
    open.set(unit.context, fresh)
  }
  return batches
}

/** In bytes of JSON, in which a quotation mark takes two. */
const sizeOf = (text: string): number => new TextEncoder().encode(JSON.stringify(text)).length
