/**
 * The parts of the aligner that `scripts/train-aligner.mjs` and the benchmarks need. Nothing else imports this file.
 */
export { alignDocuments, weighBlocks, leftoversOf } from './align.js'
export { alignBlocks, blockContext, blockFeatures, mayPair, neighboursIn, tableOfBlocks } from './align-blocks.js'
export { alignSections, contextOf, profilesOf, tableOfFeatures } from './align-sections.js'
export { gatherEvidence } from './evidence.js'
export { bestPairs } from './chain.js'
export { logOdds } from './model.js'
export { weights } from './data/weights.js'
export { parseDocument } from '../document/parse.js'
export { learnLexicon, writeLexicon } from '../language/lexicon.js'
export { shippedLexicon } from '../language/shipped-lexicon.js'
export { functionStemsIn, stemsIn } from '../language/stem.js'
