/** Numbers from 0 up to 1 that are the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** What machines and people do wrong in a translation. Each finds its place in a line or leaves the line as it is. */
const faults: readonly ((line: string) => string)[] = [
  (line) => line.replace(/ the /, ' the the '),
  (line) => line.replace(/^##? /, '### '),
  (line) => line.replace(/\p{Extended_Pictographic}\uFE0F?/u, '.'),
  (line) => line.replace(/\.md\)/, '-page.md)'),
  (line) => line.replace(/(\*\*[^*]+)\*\*/, '$1'),
  (line) => line.replace(/\*\*([^*]+)\*\*/, '** $1 **'),
  (line) => line.replace(/\*\*([^*]+)\*\*/, '**$1***'),
  (line) => line.replace(/\*\*([^*]+)\*\*/, '$1'),
  (line) => line.replace(/`([^`]+)`/, '"$1"'),
  (line) => line.replace(/’|é/, (character) => (character === 'é' ? 'Ã©' : 'â€™')),
  (line) => line.replace(/\.nl\b/, '.en'),
  (line) => line.replace(/(\d),(\d{3})/, '$1.$2'),
  (line) => line.replace(/\d+/, (digits) => String(Number(digits) + 1)),
  (line) => line.replace(/\[ \] /, ''),
  (line) => line.replace(/\.\.\./, '. ..'),
]

/** One line in `rate` gets a fault; some pages get other line endings or a byte order mark too. */
export function plantFaults(text: string, random: () => number, rate: number): string {
  const lines = text.split('\n').map((line) => {
    if (random() >= rate) return line
    const first = Math.floor(random() * faults.length)
    const found = [...faults.slice(first), ...faults.slice(0, first)].find((fault) => fault(line) !== line)
    return found ? found(line) : line
  })
  const ending = random() < 0.3 && !text.includes('\r') ? '\r\n' : '\n'
  return (random() < 0.2 && !text.startsWith('\uFEFF') ? '\uFEFF' : '') + lines.join(ending)
}
