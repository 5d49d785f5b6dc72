// The step of the GitHub Action that keeps one comment on the pull request up to date: it changes its own comment, and
// writes a new one only where there is none yet.
import { readFile } from 'node:fs/promises'
import process from 'node:process'

const { GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN, PULL_REQUEST, MARKDOWN, TOPIC } = process.env

/** A page of comments is full at this number. */
const PAGE = 100
const MOST_PAGES = 50

// Readers do not see it. A site has a comment of its own where a repository has several.
const marker = `<!-- tweeluik:${encodeURIComponent(TOPIC).replaceAll('-', '%2D')} -->`
const body = `${marker}\n${await readFile(MARKDOWN, 'utf8')}`

try {
  const existing = await findComment()
  if (existing === undefined) await request('POST', `issues/${Number(PULL_REQUEST)}/comments`, { body })
  else await request('PATCH', `issues/comments/${existing.id}`, { body })
} catch (error) {
  // A pull request from a fork has a token that may only read. The check itself must not fail on that.
  console.log(`::warning title=tweeluik::The comment could not be placed: ${oneLine(error.message)}`)
}

async function findComment() {
  for (let page = 1; page <= MOST_PAGES; page++) {
    const path = `issues/${Number(PULL_REQUEST)}/comments?per_page=${PAGE}&page=${page}`
    const comments = await request('GET', path)
    // Anyone can write our marker in a comment, but not in the name of a bot.
    const own = comments.find((comment) => comment.user?.type === 'Bot' && comment.body?.startsWith(marker))
    if (own !== undefined || comments.length < PAGE) return own
  }
}

async function request(method, path, content) {
  const response = await fetch(`${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/${path}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${GITHUB_TOKEN}`,
      'x-github-api-version': '2022-11-28',
    },
    body: content && JSON.stringify(content),
    signal: AbortSignal.timeout(30_000),
  })
  if (!response.ok) throw new Error(`${method} ${response.status}`)
  return response.json()
}

function oneLine(text) {
  return text.replace(/\s+/g, ' ').replaceAll('%', '%25')
}
