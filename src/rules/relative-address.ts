/** The folders and the file that a relative address leads to from a page, one part each; `..` stays where it climbs out. */
export function partsFrom(page: string, address: string): string[] {
  const parts = page.split('/').slice(0, -1)
  for (const part of address.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else parts.push(part)
  }
  return parts
}

/** The address of a file, by its parts, as a page writes it. */
export function addressFrom(page: string, file: readonly string[]): string {
  const own = page.split('/').slice(0, -1)
  const differs = own.findIndex((part, index) => part !== file[index])
  const shared = differs < 0 ? own.length : differs
  return [...own.slice(shared).map(() => '..'), ...file.slice(shared)].join('/')
}
