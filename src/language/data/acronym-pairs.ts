/** Dutch acronyms that have another form in English. Acronyms that stay as they are need not stand here. */
export const acronymPairs: Readonly<Record<string, string>> = {
  AVG: 'GDPR',
  BTW: 'VAT',
  CAO: 'CLA',
  EVRM: 'ECHR',
  MKB: 'SME',
  MVI: 'SPP',
  MVO: 'CSR',
  NAVO: 'NATO',
  OESO: 'OECD',
  UNO: 'UN',
  VK: 'UK',
  VN: 'UN',
  VS: 'US',
}
