/**
 * The parts of the aligner that `scripts/train-aligner.mjs`, `scripts/build-lexicon.mjs` and `bench/align.mjs` need.
 * Nothing of the program itself imports this file.
 */
export { alignDocuments, leftoversOf, weighBlocks } from './align/align.js'
export { alignBlocks, blockContext, blockFeatures, mayPair, neighboursIn, tableOfBlocks } from './align/align-blocks.js'
export { alignPairs } from './align/align-pairs.js'
export { contextOf, profilesOf, tableOfFeatures } from './align/align-sections.js'
export { alignSentences } from './align/align-sentences.js'
export { bestPairs } from './align/chain.js'
export { gatherEvidence } from './align/evidence.js'
export { guessDialect } from './document/dialect.js'
export { parseDocument } from './document/parse.js'
export { learnLexicon, writeLexicon } from './language/lexicon.js'
export { shippedLexicon } from './language/shipped-lexicon.js'
export { functionStemsIn, stemOf, stemsIn } from './language/stem.js'
export { isFunctionWord } from './language/words.js'
export { shippedTerms } from './glossary/shipped-terms.js'
export { alignJson } from './report/align-json.js'
export { compareWords } from './meaning/compare.js'
export { createKnowledge, shippedKnowledge } from './meaning/knowledge.js'
export { literalness } from './meaning/literalness.js'
export { suspectsIn } from './meaning/suspects.js'
export { renderingsOf } from './meaning/renderings.js'
