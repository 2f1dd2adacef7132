import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

export interface Output {
  readonly path: string
  readonly text: string | Uint8Array
}

/** Writes files whole or not at all: beside their places first, then put there. Gives why it failed, if it did. */
export function writeTogether(outputs: readonly Output[]): string | undefined {
  const beside = outputs.map(({ path, text }) => ({ path, text, unfinished: `${path}.${process.pid}.unfinished` }))
  const written: string[] = []
  try {
    for (const { path, text, unfinished } of beside) {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(unfinished, text, { flag: 'wx' })
      written.push(unfinished)
    }
    for (const { path, unfinished } of beside) renameSync(unfinished, path)
    return undefined
  } catch (error) {
    for (const unfinished of written) rmSync(unfinished, { force: true })
    return `It could not be written: ${error instanceof Error ? error.message : String(error)}.`
  }
}

/** Whether a report may go there: to nothing, to an empty file, or over the report of an earlier import. */
export function mayReplaceReport(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return true
  if (!found.isFile()) return false
  const text = readFileSync(path, 'utf8')
  return text.trim() === '' || /^\{\s*"taken": (true|false),/.test(text)
}
