import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

/** Makes a project of these files (path → text) that is gone after the test. */
export async function temporaryProject(files: Readonly<Record<string, string>> | readonly string[]): Promise<string> {
  const cwd = await mkdtemp(path.join(tmpdir(), 'tweeluik-'))
  onTestFinished(() => rm(cwd, { recursive: true, force: true }))
  const entries = Array.isArray(files)
    ? files.map((file: string) => [file, '# Pagina\n'] as const)
    : Object.entries(files)
  for (const [file, text] of entries) {
    await mkdir(path.join(cwd, path.dirname(file)), { recursive: true })
    await writeFile(path.join(cwd, file), text)
  }
  return cwd
}
