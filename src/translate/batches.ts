import type { Provider, Unit } from './types.js'

/** Puts texts together that share their context, as many as a provider takes at once. What is too long is left out. */
export function batchesOf(units: readonly Unit[], { texts, bytes }: Provider['limits']): Unit[][] {
  const batches: Unit[][] = []
  const open = new Map<string, { readonly units: Unit[]; size: number }>()
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
