import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** A small site with faults of many kinds. */
export const faultySite: Readonly<Record<string, string>> = {
  'tweeluik.config.yaml': 'source: nl\ntargets: [en]\nglossary: [glossary.yaml]\ndrift: { from: off }\n',
  'glossary.yaml': 'terms:\n  - { term: wijkloket, use: neighbourhood desk, not: district office }\n',
  'docs/bewaren.md':
    '---\ntitle: "4. Bewaar gegevens niet te lang"\nrelations:\n  - besluiten\n---\n\n# 4. Bewaar gegevens niet te lang\n\n' +
    'Verwijder gegevens binnen 30 dagen nadat je ze niet meer nodig hebt.\n\nHet wijkloket helpt je daarbij.\n\n' +
    '- Vraag het wijkloket om raad.\n- Leg vast wat je hebt verwijderd.\n',
  'docs/bewaren.en.md':
    '---\ntitle: "4. Bewaar gegevens niet te lang"\n---\n\n# 4. Do not keep data too long\n\n' +
    'Delete data within 60 days after you no longer need it.\n\nThe district office helps you with that.\n\n' +
    '- Ask the district office for advice.\n- Record what you have deleted.\n',
  'docs/index.md':
    '# Welkom\r\n\r\nLees [4. Bewaar gegevens niet te lang](bewaren.md) voordat je begint.\r\n\r\n' +
    'Meld je aan met DigiD of vraag iemand anders om dat voor je te doen.\r\n\r\nHet wijkloket is elke werkdag open.\r\n',
  'docs/index.en.md':
    '\uFEFF# Welcome  \r\n\r\nRead [4. Bewaar gegevens niet te lang](bewaren.md) before you begin.\r\n\r\n' +
    'Sign in digitally or ask someone else to do that for you.\r\n\r\nThe district office is open on every working day.\r\n',
}

/** Every file of a project by path, hidden ones included. */
export async function allFiles(cwd: string): Promise<Readonly<Record<string, string>>> {
  const entries = (await readdir(cwd, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const files = entries.map(({ parentPath, name }) => path.join(parentPath, name)).sort()
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  return Object.fromEntries(files.map((file, nth) => [path.relative(cwd, file), texts[nth] ?? '']))
}
