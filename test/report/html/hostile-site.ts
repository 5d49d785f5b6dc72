import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { hostileTexts } from '../hostile-result.js'

/** What Markdown takes for markup of its own, with hostile texts in it. */
const shapes = [
  (text: string) => text,
  (text: string) => `## ${text}`,
  (text: string) => `- ${text}\n  1. ${text}`,
  (text: string) => `| ${text} | b |\n| --- | --- |\n| ${text} | c |`,
  (text: string) => `\`\`\`\n${text}\n\`\`\``,
  (text: string) => `**${text}** [${text}](javascript:alert(1)) ![${text}](x.png) \`${text}\``,
  (text: string) => `<div title="${text}"><p>${text}</p></div>`,
]

/**
 * Writes a site in which everything that a page can hold is hostile, in both languages and with faults in it.
 * @param each  'every': every text as every markup; 'once': each text as one of them, where many would take too long
 */
export async function writeHostileSite(cwd: string, each: 'every' | 'once'): Promise<void> {
  await mkdir(path.join(cwd, 'docs'))
  const paragraphs = shapes.flatMap((shape, number) =>
    hostileTexts.filter((_, at) => each === 'every' || at % shapes.length === number).map((text) => `${shape(text)}\n`),
  )
  const page = (number: number) =>
    ['---', 'title: "<b>Veilig</b>"', '---', `# Betaal ${String(number)} euro <script>alert(1)</script>`, '']
      .concat(paragraphs)
      .join('\n')
  await writeFile(path.join(cwd, 'docs/veilig.md'), page(25))
  await writeFile(path.join(cwd, 'docs/veilig.en.md'), page(35))
  await writeFile(path.join(cwd, 'docs/alleen.md'), page(7))
}
