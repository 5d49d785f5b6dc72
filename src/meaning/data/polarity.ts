/**
 * What says no, as patterns of one word in lower case. `plain`: a negation. `kin`: it says no in another way, so that a
 * translation may well use it instead of a negation. `none`: phrases in which a negation is none.
 */
export const polarity: Readonly<
  Record<string, { readonly plain: RegExp; readonly kin: RegExp; readonly none: RegExp }>
> = {
  nl: {
    plain: /^(?:niet|geen|nooit|niemand|nergens|niets|geenszins|zonder)$/,
    kin: /^(?:noch|evenmin|nauwelijks|amper|tenzij|behalve|slechts|enkel|alleen|pas|anders|liever|minder|weinig|mits|nee|negeren|negeer|zelden|ondanks|geleden|sommige)$|^(?:on(?!der|t|line|s$|ze$|dui)|non|niet-|voorko|vermij|verbo|verbied|verbie|ontbre|ontbro|weiger|mis(?!sie|sch)|uitges|uitslui|uitgez|uitgeschak|uitschak|uitzet|voork|tegen|tegeng|stop|beperk|plaats|wegge|weg|verlo|verlie|kwijt|fout|mislu|gebrek|leeg|leg)|(?:loos|loze|vrij|vrije)$/,
    none: /\b(?:niet alleen|niet slechts|niet enkel|al dan niet|of niet|zo niet|niet te vergeten|niet voor niets|niet in de laatste plaats|niet meer dan|geen enkel probleem|niet-)/g,
  },
  en: {
    plain: /^(?:not|never|nobody|nothing|nowhere|cannot|none|without|no)$|n['’]t$/,
    kin: /^(?:neither|nor|unless|hardly|barely|except|only|otherwise|rather|instead|few|less|unable|seldom|rarely|excluding|despite|until|longer|alone|missing|ignore|skip|else|zero|null|free|empty|absent|beyond|wrong|error|errors|already|optional|gone|blank|differ|differs|boolean|hide|hidden)$|^(?:un(?!der|it|i[qvf]|til)|in(?:valid|correct|compl|accur|appropr|secur|depend|direct|suffic|visib|activ|consist|access|abil|adequa|defin|finit|elig|experien)|im(?:possib|proper|partial)|ir(?:relev|regul|respec|revers)|il(?:legal|legib)|non|dis(?:ab|agree|allow|card|regard|connect|contin)|mis[^s]|lack|fail|expir|exceed|duplic|overrid|avoid|prevent|prohib|forbid|refus|exclu|reject|remov|delet|declin|omit|restrict|block|lose|lost)|less$|-free$/,
    none: /\b(?:not only|not just|not merely|whether or not|or not|if not|not to mention|not least|no later than|no more than|not-)/g,
  },
}

/** How strongly one is bound, as patterns of a phrase in lower case, the longer ones first. */
export const modality: Readonly<Record<string, readonly (readonly [strength: Strength, pattern: RegExp])[]>> = {
  nl: [
    ['may', /\bniet-verplichte?\b/gu],
    [
      'need-not',
      /\bhoe(?:f|ft|ven) (?:[\p{L}-]+ ){0,4}?(?:niet|geen)\b|\bniet (?:verplicht|nodig|vereist|noodzakelijk)\b/gu,
    ],
    [
      'must-not',
      /\b(?:mag|mogen|kan|kunt|kun|kunnen) (?:[\p{L}-]+ ){0,5}?(?:niet|geen|nooit)\b|\bverboden\b|\bniet toegestaan\b/gu,
    ],
    [
      'should',
      /\bzou(?:den)? (?:[\p{L}-]+ ){0,5}?moeten\b|\b(?:behoort|behoren) (?:[\p{L}-]+ ){0,4}?te\b|\baanbevolen\b|\baan te raden\b/gu,
    ],
    [
      'must',
      /\bmoe(?:t|ten)\b|\bdien(?:t|en)? (?:[\p{L}-]+ ){0,8}?te\b|\bverplicht(?:e)?\b|\bvereis(?:t|te|en)\b|\bnoodzakelijk\b|\bnodig\b/gu,
    ],
    ['may', /\b(?:mag|mogen|kan|kun|kunt|kunnen|zou|zouden)\b|\btoegestaan\b|\boptione(?:el|le)\b|\bmogelijk\b/gu],
  ],
  en: [
    [
      'need-not',
      /\b(?:need not|needn['’]t)\b|\b(?:do|does|did)(?: not|n\S{1,4}t) (?:need|have) to\b|\b(?:is|are) ?(?:not|n['’]t) (?:required|necessary|mandatory|obliged|needed)\b/gu,
    ],
    [
      'must-not',
      /\b(?:must|may|should|shall|can) not\b|\bcannot\b|\b(?:mustn|shouldn|can)['’]t\b|\bnot (?:allowed|permitted)\b|\b(?:prohibited|forbidden)\b/gu,
    ],
    ['should', /\bshould\b|\bought to\b|\brecommended\b|\badvisable\b/gu],
    [
      'must',
      /\b(?:must|shall)\b|\b(?:have|has|had|need|needs) (?:[\p{L}-]+ )?to\b|\b(?:is|are|be) to\b|\brequire(?:d|s)?\b|\bmandatory\b|\bobliged\b|\bcompulsory\b|\bnecessary\b|\bneeds?\b|\bessential\b/gu,
    ],
    [
      'may',
      /\b(?:may|might|can|could)\b|\b(?:allowed|permitted|optional|possible|able)\b|\b(?:allow|let|enable)s?\b/gu,
    ],
  ],
}

export type Strength = 'must' | 'should' | 'may' | 'need-not' | 'must-not'
