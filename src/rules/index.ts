import { acronymMismatch } from './acronym-mismatch.js'
import { anchorBroken } from './anchor-broken.js'
import { attributeUntranslated } from './attribute-untranslated.js'
import { blockExtra } from './block-extra.js'
import { blockMissing } from './block-missing.js'
import { codeChanged } from './code-changed.js'
import { draftUnreviewed } from './draft-unreviewed.js'
import { emojiLost } from './emoji-lost.js'
import { emphasisBroken } from './emphasis-broken.js'
import { falseFriend } from './false-friend.js'
import { frontMatterMissing } from './front-matter-missing.js'
import { frontMatterUntranslated } from './front-matter-untranslated.js'
import { headingLevel } from './heading-level.js'
import { homograph } from './homograph.js'
import { linkHostText } from './link-host-text.js'
import { linkTarget } from './link-target.js'
import { linkTitle } from './link-title.js'
import { markupMismatch } from './markup-mismatch.js'
import { meaning } from './meaning.js'
import { messageMissing } from './message-missing.js'
import { messageUnused } from './message-unused.js'
import { misspelt } from './misspelt.js'
import { modalityMismatch } from './modality-mismatch.js'
import { mojibake } from './mojibake.js'
import { nameChanged } from './name-changed.js'
import { negationMismatch } from './negation-mismatch.js'
import { numberMismatch } from './number-mismatch.js'
import { pageInvalid } from './page-invalid.js'
import { pageMissing } from './page-missing.js'
import { pageOrphan } from './page-orphan.js'
import { pageStale } from './page-stale.js'
import { placeholderMismatch } from './placeholder-mismatch.js'
import { repeatedWord } from './repeated-word.js'
import { secondOpinion } from './second-opinion.js'
import { sectionExtra } from './section-extra.js'
import { sectionMissing } from './section-missing.js'
import { sectionMoved } from './section-moved.js'
import { sentenceMissing } from './sentence-missing.js'
import { sourceChanged } from './source-changed.js'
import { sourceResidue } from './source-residue.js'
import { tableShape } from './table-shape.js'
import { targetNewer } from './target-newer.js'
import { termForbidden } from './term-forbidden.js'
import { termInconsistent } from './term-inconsistent.js'
import { termMissing } from './term-missing.js'
import type { Rule } from './types.js'
import { untranslated } from './untranslated.js'

/** All rules, the larger faults first. */
export const rules: readonly Rule[] = [
  pageInvalid,
  pageMissing,
  pageOrphan,
  sectionMissing,
  sectionExtra,
  sectionMoved,
  headingLevel,
  blockMissing,
  blockExtra,
  tableShape,
  sourceChanged,
  targetNewer,
  pageStale,
  sentenceMissing,
  draftUnreviewed,
  untranslated,
  sourceResidue,
  frontMatterMissing,
  frontMatterUntranslated,
  attributeUntranslated,
  messageMissing,
  messageUnused,
  nameChanged,
  homograph,
  termForbidden,
  acronymMismatch,
  falseFriend,
  termMissing,
  termInconsistent,
  negationMismatch,
  modalityMismatch,
  meaning,
  secondOpinion,
  misspelt,
  numberMismatch,
  linkTarget,
  linkTitle,
  linkHostText,
  anchorBroken,
  codeChanged,
  placeholderMismatch,
  emojiLost,
  emphasisBroken,
  markupMismatch,
  mojibake,
  repeatedWord,
]
