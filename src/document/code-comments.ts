import type { Range } from './types.js'

const hash = [
  'sh',
  'bash',
  'shell',
  'zsh',
  'console',
  'yaml',
  'yml',
  'python',
  'py',
  'ruby',
  'rb',
  'dockerfile',
  'toml',
  'ini',
  'properties',
  'env',
  'makefile',
  'r',
  'perl',
  'terraform',
  'hcl',
]
const slashes = [
  'js',
  'javascript',
  'ts',
  'typescript',
  'jsx',
  'tsx',
  'java',
  'kotlin',
  'c',
  'cpp',
  'csharp',
  'cs',
  'go',
  'rust',
  'php',
  'swift',
  'scala',
  'json5',
  'jsonc',
  'scss',
  'groovy',
]
const dashes = ['sql', 'lua', 'haskell', 'elm']
const markup = ['html', 'xml', 'vue', 'svg', 'markdown', 'md']

const openers = new Map<string, string>([
  ...hash.map((language) => [language, '#'] as const),
  ...slashes.map((language) => [language, '//'] as const),
  ...dashes.map((language) => [language, '--'] as const),
  ...markup.map((language) => [language, '<!--'] as const),
])

/** The readable text of the comments that have a line to themselves, in a fenced code block at `range`. */
export function commentsIn(source: string, range: Range, language: string): Range[] {
  const opener = openers.get(language.toLowerCase())
  if (opener === undefined) return []
  const comments: Range[] = []
  let start = source.indexOf('\n', range.start) + 1
  while (start > 0 && start < range.end) {
    const next = source.indexOf('\n', start)
    const end = next < 0 || next > range.end ? range.end : next
    const indent = /^[\s>]*/.exec(source.slice(start, end))?.[0].length ?? 0
    if (source.startsWith(opener, start + indent) && !source.startsWith('#!', start + indent)) {
      const from = start + indent + opener.length
      const text = source.slice(from, end).replace(/-->\s*$/, '')
      if (/\p{L}/u.test(text)) comments.push({ start: from, end: from + text.trimEnd().length })
    }
    start = next < 0 ? 0 : next + 1
  }
  return comments
}
