/** What people call a page: its folder, if the file is called index. */
export function nameOf(path: string): string {
  const parts = path.replace(/\.[^./]+$/, '').split('/')
  const last = parts.at(-1) ?? path
  return /^(?:_?index|readme)$/i.test(last) && parts.length > 1 ? (parts.at(-2) ?? last) : last
}
