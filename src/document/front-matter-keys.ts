/**
 * Whether the front matter key at `path` (`hero.actions[0].text`) is among the readable ones. A pattern names a key at
 * any list index; `*` stands for one part: `hero.*`.
 */
export function isReadableKey(path: string, patterns: readonly string[]): boolean {
  const parts = path.replace(/\[\d+\]/g, '').split('.')
  return patterns.some((pattern) => {
    const wanted = pattern.split('.')
    return wanted.length === parts.length && wanted.every((part, index) => part === '*' || part === parts[index])
  })
}
