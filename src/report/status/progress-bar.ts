import { shareInSync, type BlockCounts } from './totals.js'

/** Full only when all is in sync, and empty only when nothing is. */
export function progressBar(counts: BlockCounts, width: number): string {
  const share = shareInSync(counts)
  const full = share === 0 || share === 1 ? share * width : Math.min(width - 1, Math.max(1, Math.round(share * width)))
  return '█'.repeat(full) + '░'.repeat(width - full)
}

/** Rounded down, so that 100 means all of it. */
export const percentage = (counts: BlockCounts): string => `${String(Math.floor(shareInSync(counts) * 100))} %`
