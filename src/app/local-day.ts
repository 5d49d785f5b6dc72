/** The day that it is where we are: `2026-03-31`. */
export function localDay(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
