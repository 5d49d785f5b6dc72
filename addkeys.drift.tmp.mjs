import { readFileSync, writeFileSync } from 'node:fs'
const keys = {
  'docs.rules.pageNlBefore': ['De Nederlandse pagina in een eerdere commit:', 'The Dutch page in an earlier commit:'],
  'docs.rules.pageEnBefore': ['De Engelse pagina in een eerdere commit:', 'The English page in an earlier commit:'],
  'drift.no-git': ['Git is niet gevonden. Wat er in de bron is gewijzigd sinds de vertaling, is niet bekeken.', 'There is no git here. What changed in the source since it was translated has not been looked at.'],
  'drift.no-commits': ['In deze repository is nog niets vastgelegd.', 'Nothing has been committed in this repository yet.'],
  'drift.git-refused': ['Git geeft de geschiedenis niet: {{reason}}. Wat er in de bron is gewijzigd sinds de vertaling, is niet bekeken.', 'Git does not give the history: {{reason}}. What changed in the source since it was translated has not been looked at.'],
  'drift.shallow': ['Deze kloon heeft niet de hele geschiedenis, dus wijzigingen van eerder blijven onopgemerkt. Haal haar op met `git fetch --unshallow`, of stel in de CI `fetch-depth: 0` in.', 'This clone does not have the whole history, so earlier changes go unnoticed. Fetch it with `git fetch --unshallow`, or set `fetch-depth: 0` in CI.'],
  'rule.source-changed.summary': ['De vertaling zegt wat de bron nu zegt, en niet wat die zei toen zij werd vertaald', 'The translation says what the source says now, not what it said when it was translated'],
  'rule.source-changed.why': ['Een verouderde vertaling leest goed en klopt niet: niemand ziet eraan dat er iets is veranderd', 'An outdated translation reads well and is wrong: nothing shows that something has changed'],
  'rule.source-changed.todo': ['Neem de wijziging over in de vertaling; klopt de vertaling al, leg dat dan vast met `tweeluik accept`', 'Make the same change in the translation; if it is right as it is, record that with `tweeluik accept`'],
  'rule.source-changed.message': ['De bron is gewijzigd en deze vertaling niet: {{changes}}', 'The source has changed and this translation has not: {{changes}}'],
  'rule.source-changed.dated': ['De bron is gewijzigd op {{date}} ({{commit}}) en deze vertaling is van {{synced}}: {{changes}}', 'The source changed on {{date}} ({{commit}}) and this translation dates from {{synced}}: {{changes}}'],
  'rule.source-changed.since': ['De bron is gewijzigd sinds {{synced}}, toen deze vertaling klopte', 'The source has changed since {{synced}}, when this translation was in line with it'],
  'rule.target-newer.summary': ['Wat in de vertaling is bijgekomen, staat ook in de bron', 'What was added to the translation is in the source too'],
  'rule.target-newer.why': ['Wie een vertaling verbetert, ontdekt vaak wat er in de bron ontbreekt; anders gaat het bij de volgende vertaling verloren', 'Whoever improves a translation often finds what the source lacks; otherwise it is lost with the next translation'],
  'rule.target-newer.todo': ['Neem het over in de bron, of haal het weer uit de vertaling', 'Take it over in the source, or remove it from the translation again'],
  'rule.target-newer.message': ['De vertaling is meer gaan zeggen dan de bron: {{changes}}', 'The translation has come to say more than the source: {{changes}}'],
  'rule.page-stale.summary': ['De meeste blokken van een pagina zijn nog gelijk aan de bron', 'Most blocks of a page are still in line with the source'],
  'rule.page-stale.why': ['Een pagina waarvan zo veel is veranderd, kun je beter in haar geheel opnieuw vertalen dan stuk voor stuk bijwerken', 'A page of which so much has changed is better translated anew than repaired piece by piece'],
  'rule.page-stale.todo': ['Vertaal de pagina opnieuw en loop haar daarna in haar geheel na', 'Translate the page anew and then go over it as a whole'],
  'rule.page-stale.message': ['Van {{stale}} van de {{total}} blokken op deze pagina is de bron gewijzigd sinds de vertaling', 'The source of {{stale}} of the {{total}} blocks on this page has changed since it was translated'],
}
for (const [i, l] of ['nl', 'en'].entries()) {
  const f = `locales/${l}/messages.json`
  const m = JSON.parse(readFileSync(f, 'utf8'))
  for (const k in keys) m[k] = keys[k][i]
  writeFileSync(f, JSON.stringify(Object.fromEntries(Object.entries(m).sort(([a], [b]) => (a < b ? -1 : 1))), null, 2) + '\n')
}
