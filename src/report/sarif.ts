import type {
  ArtifactChange,
  ArtifactLocation,
  Fix,
  Location,
  Log,
  Notification,
  PhysicalLocation,
  Region,
  ReportingDescriptor,
  Result,
} from 'sarif'
import { onOneLine } from './printable.js'
import { counterPlace, mainPath, mainPlace } from './record.js'
import type { CheckRecord, RecordedFinding, RecordedFix, RecordedPlace } from './record.js'
import type { RecordReporter, RuleHelp } from './types.js'

const levelOf = { error: 'error', warning: 'warning', info: 'note', off: 'none' } as const

/** The number by which the message of a result links to its place in the other language. */
const COUNTERPART = 1

/**
 * SARIF 2.1.0, for GitHub code scanning and editors: the translation as the location, the original as a related one.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const sarif: RecordReporter = (record, { rules = [] }) => {
  const log: Log = {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [
      {
        tool: {
          driver: {
            name: 'Tweeluik',
            version: record.tool.version,
            language: record.language,
            rules: rules.map(descriptor),
          },
        },
        language: record.language,
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: record.unread.length === 0,
            toolExecutionNotifications: record.unread.map(notification),
          },
        ],
        results: record.findings.map((finding) => resultOf(finding, rules)),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

/** The rule in its own language first; the help holds all languages, since who reads it may not know the first. */
function descriptor({ id, severity, category, texts }: RuleHelp): ReportingDescriptor {
  const [first] = texts
  return {
    id,
    ...(first && { shortDescription: { text: first.summary }, fullDescription: { text: first.why } }),
    help: {
      text: texts.map(({ summary, why, todo }) => `${summary}\n\n${why}\n\n${todo}`).join('\n\n'),
      markdown: texts.map(({ summary, why, todo }) => `**${summary}**\n\n${why}\n\n${todo}`).join('\n\n---\n\n'),
    },
    defaultConfiguration: { enabled: severity !== 'off', level: levelOf[severity] },
    properties: { tags: [category] },
  }
}

function resultOf(finding: RecordedFinding, rules: readonly RuleHelp[]): Result {
  const place = mainPlace(finding)
  const counterpart = counterPlace(finding)
  const about = counterpart && ` ([${escapeMessage(`${counterpart.path}:${counterpart.start.line}`)}](${COUNTERPART}))`
  const ruleIndex = rules.findIndex(({ id }) => id === finding.rule)
  const fixes = finding.fixes.filter(({ edits }) => edits.length > 0)
  return {
    ruleId: finding.rule,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: levelOf[finding.severity],
    message: { text: escapeMessage(finding.message) + (about ?? '') },
    locations: [
      { physicalLocation: place ? physicalLocation(place) : { artifactLocation: artifact(mainPath(finding)) } },
    ],
    ...(counterpart && { relatedLocations: [relatedLocation(counterpart)] }),
    // GitHub knows a finding by the second only; without it, it would make one of the line number's neighbours.
    partialFingerprints: { 'tweeluik/v1': finding.fingerprint, primaryLocationLineHash: `${finding.fingerprint}:1` },
    ...(fixes.length > 0 && { fixes: fixes.map(fix) }),
    properties: { category: finding.category, page: finding.page },
  }
}

const relatedLocation = (place: RecordedPlace): Location => ({
  id: COUNTERPART,
  physicalLocation: physicalLocation(place),
  message: { text: escapeMessage(place.path) },
})

const physicalLocation = (place: RecordedPlace): PhysicalLocation => ({
  artifactLocation: artifact(place.path),
  region: region(place),
})

const region = ({ start, end, text }: RecordedPlace): Region => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
  charOffset: start.offset,
  charLength: end.offset - start.offset,
  snippet: { text },
})

/** All edits of a fix are in one file. */
function fix({ title, edits }: RecordedFix): Fix {
  const change: ArtifactChange = {
    artifactLocation: artifact(edits[0]?.path ?? ''),
    replacements: edits.map(({ start, end, text }) => ({
      deletedRegion: { charOffset: start, charLength: end - start },
      insertedContent: { text },
    })),
  }
  return { description: { text: escapeMessage(title) }, artifactChanges: [change] }
}

const notification = ({ path, problem }: CheckRecord['unread'][number]): Notification => ({
  level: 'error',
  message: { text: escapeMessage(problem) },
  locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
})

/** A relative reference from the root of the source code. Half a surrogate pair has no encoding. */
const artifact = (path: string): ArtifactLocation => ({
  uri: path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/'),
  uriBaseId: '%SRCROOT%',
})

/** In a message square brackets make links. */
const escapeMessage = (text: string): string => onOneLine(text).replace(/[\\[\]]/g, '\\$&')
