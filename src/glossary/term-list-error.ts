/** What is wrong with a term base, and where: `terms.privacy.3.when`. */
export class TermListError extends Error {
  constructor(
    /** Empty: the file as a whole. */
    readonly path: string,
    readonly reason: string,
  ) {
    super(path === '' ? reason : `${path}: ${reason}`)
    this.name = 'TermListError'
  }
}
