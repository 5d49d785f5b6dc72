// Writes src/report/html/data/assets.ts: the style sheet and the scripts of the HTML report. The sheet is made of
// components of the NL Design System, our own theme for them, and what is ours alone. With --check it writes nothing
// and fails where the file is not up to date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'

const target = new URL('../src/report/html/data/assets.ts', import.meta.url)
const own = (name) => readFileSync(new URL(`../src/report/html/assets/${name}`, import.meta.url), 'utf8')

const components = [
  import.meta.resolve('@nl-design-system-candidate/code-block-css/code-block.css'),
  import.meta.resolve('@nl-design-system-candidate/code-css/code.css'),
  import.meta.resolve('@nl-design-system-candidate/data-badge-css/data-badge.css'),
  import.meta.resolve('@nl-design-system-candidate/heading-css/heading.css'),
  import.meta.resolve('@nl-design-system-candidate/link-css/link.css'),
  import.meta.resolve('@nl-design-system-candidate/mark-css/mark.css'),
  import.meta.resolve('@nl-design-system-candidate/paragraph-css/paragraph.css'),
  import.meta.resolve('@nl-design-system-candidate/skip-link-css/skip-link.css'),
  import.meta.resolve('@utrecht/alert-css/dist/index.min.css'),
  import.meta.resolve('@utrecht/table-css/dist/index.min.css'),
].map((address) => readFileSync(new URL(address), 'utf8'))

const notice = '/* Components of the NL Design System (EUPL-1.2), theme and layout of Tweeluik (EUPL-1.2). */'
const layout = ['theme', 'base', 'overview', 'side-by-side', 'findings', 'media'].map((name) => own(`${name}.css`))
const sheet = [...components, ...layout].map(compact).join('\n')
const texts = { style: `${notice}\n${sheet}\n`, filterScript: own('filters.js'), liveScript: own('live.js') }
const exports = Object.entries(texts).map(
  ([name, text]) => `export const ${name} = \`${text.replaceAll(/[\\`]|\$\{/g, '\\$&')}\`\n`,
)
const module = [
  '// Generated from src/report/html/assets by scripts/compile-report-assets.mjs; do not edit by hand.\n',
  ...exports,
].join('')

if (!process.argv.includes('--check')) writeFileSync(target, module)
else if (!existsSync(target) || readFileSync(target, 'utf8') !== module) {
  console.error('src/report/html/data/assets.ts is not up to date: run npm run docs')
  process.exitCode = 1
}

/** Without comments and needless white space: as small as keeps it readable, a rule on a line. */
function compact(css) {
  return css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(';}', '}')
    .replaceAll(/\}(?!\})/g, '}\n')
    .trim()
}
