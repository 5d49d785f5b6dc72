import GithubSlugger from 'github-slugger'

/** How a site generator makes anchors out of headings. */
export type SlugStyle = 'python-markdown' | 'github'

/** Gives every heading of one page its anchor; the same heading twice gives `name` and `name_1` or `name-1`. */
export function createSlugger(style: SlugStyle): (title: string) => string {
  if (style === 'github') {
    const slugger = new GithubSlugger()
    return (title) => slugger.slug(title)
  }
  const taken = new Set<string>()
  // By slug, so that a page with thousands of equal headings is not slow.
  const counts = new Map<string, number>()
  return (title) => {
    const slug = pythonSlug(title)
    const [, name = slug, number = '0'] = /^(.*)_(\d{1,9})$/.exec(slug) ?? []
    let count = counts.get(slug) ?? Number(number)
    let unique = slug
    while (unique === '' || taken.has(unique)) unique = `${name}_${String(++count)}`
    counts.set(slug, count)
    taken.add(unique)
    return unique
  }
}

/** `markdown.extensions.toc.slugify` of Python-Markdown, which MkDocs uses. */
const pythonSlug = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/[^\x00-\x7f]/g, '') // as Python encodes to ASCII
    .replace(/[^\w\s-]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, '-')
