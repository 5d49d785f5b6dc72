import { message } from '../messages.js'
import { counterPlace, groupByPath, mainPath, mainPlace, type CheckRecord, type RecordedFinding } from './record.js'
import type { RecordReporter } from './types.js'
import { element, textElement, xmlDeclaration } from './xml.js'

/** A test that did or did not pass, as XML. */
interface TestCase {
  readonly xml: string
  readonly outcome: 'passed' | 'failed' | 'broken'
}

/**
 * Each page as a test suite and each finding as a failed test in it; an info is a test that passes with a remark, and a
 * page without findings a test that passes. In the dialect that Jenkins and GitLab read.
 */
export const junit: RecordReporter = (record, { translate }) => {
  const suites = suitesOf(record, translate(message('report.noFindings')))
  const all = suites.flatMap(([, tests]) => tests)
  const elements = suites.map(([path, tests]) =>
    suite(
      'testsuite',
      path,
      tests,
      tests.map(({ xml }) => xml),
    ),
  )
  return xmlDeclaration + suite('testsuites', 'tweeluik', all, elements)
}

type Suite = readonly [path: string, tests: readonly TestCase[]]

function suitesOf({ pages, findings, unread }: CheckRecord, inSync: string): readonly Suite[] {
  const groups = groupByPath(findings)
  const broken = new Map(unread.map(({ path, problem }) => [path, problem]))
  const paths = [...pages.map(({ source, target }) => target ?? source ?? ''), ...groups.keys(), ...broken.keys()]
  return [...new Set(paths)].map((path): Suite => {
    const problem = broken.get(path)
    const tests = [
      ...(groups.get(path) ?? []).map(testOf),
      ...(problem === undefined ? [] : [brokenTest(path, problem)]),
    ]
    return [path, tests.length === 0 ? [passedTest(path, inSync)] : tests]
  })
}

function suite(
  kind: 'testsuites' | 'testsuite',
  name: string,
  tests: readonly TestCase[],
  children: readonly string[],
): string {
  const failures = tests.filter(({ outcome }) => outcome === 'failed').length
  const errors = tests.filter(({ outcome }) => outcome === 'broken').length
  return element(kind, { name, tests: tests.length, failures, errors }, children)
}

function testOf(finding: RecordedFinding): TestCase {
  const path = mainPath(finding)
  const places = [mainPlace(finding), counterPlace(finding)].filter((place) => place !== null)
  const details = places.map((place) => `${place.path}:${place.start.line}:${place.start.column}`).join(' ↔ ')
  const isFailed = finding.severity !== 'info'
  const remark = isFailed
    ? textElement('failure', { type: finding.severity, message: finding.message }, details)
    : textElement('system-out', {}, details)
  return {
    outcome: isFailed ? 'failed' : 'passed',
    // No line number in the name: by their names, servers recognise the tests of yesterday.
    xml: element('testcase', { name: `${finding.rule}: ${finding.message}`, classname: path }, [remark]),
  }
}

const brokenTest = (path: string, problem: string): TestCase => ({
  outcome: 'broken',
  xml: element('testcase', { name: problem, classname: path }, [element('error', { message: problem })]),
})

const passedTest = (path: string, name: string): TestCase => ({
  outcome: 'passed',
  xml: element('testcase', { name, classname: path }),
})
