/** So many pages teach the aligner enough of the words of a site. */
const PAGES = 200

/**
 * A site in shares of some hundreds of pages, in order. Each is lined up by itself, so that a large site need not be in
 * memory as a whole, and that several shares can be worked on at once; what is found is the same either way.
 */
export const sharesOf = <T>(pages: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(pages.length / PAGES) }, (_, index) => pages.slice(index * PAGES, (index + 1) * PAGES))
