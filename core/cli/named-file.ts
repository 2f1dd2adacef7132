import { readdirSync, realpathSync, statSync, type Stats } from 'node:fs'
import { basename, dirname, relative, resolve, sep } from 'node:path'
import { suggestion } from '../definitions/did-you-mean.ts'

/** A file that was named on the command line, or why it is none. */
export type NamedFile = { readonly file: string; readonly shown: string } | { readonly refused: string }

/** Whether what was typed is meant as the path of a file, not as the name of a pack. */
export function isMeantAsFile(typed: string): boolean {
  return /[\\/]|\.json$/i.test(typed) || statOf(typed) !== undefined
}

/** The file a path names, seen from where one stands. */
export function namedFile(root: string, typed: string): NamedFile {
  const file = resolve(typed)
  const shown = typed.split(sep).join('/')
  const found = statOf(file)
  if (typeof found === 'string') return { refused: `"${shown}" cannot be read: ${found}` }
  if (!found) return { refused: `There is no file "${shown}". ${near(file) ?? 'Name the JSON file of a definition.'}` }
  if (!found.isDirectory()) return { file: realpathSync(file), shown }
  const [top, pack, ...deeper] = relative(root, file).split(sep)
  const isPack = top === 'country-configs' && pack !== undefined && deeper.length === 0
  return { refused: `"${shown}" is a folder. ${isPack ? `To check the pack, run: npx caseloom check ${pack}` : 'Name a file in it.'}` }
}

/** What lies at a path, or why that cannot be told. */
function statOf(file: string): Stats | string | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'ELOOP' ? 'it is a link that leads to itself.' : `the system says ${code ?? String(error)}.`
  }
}

function near(file: string): string | undefined {
  try {
    return suggestion(basename(file), readdirSync(dirname(file)).filter((name) => name.endsWith('.json')), 'Beside it there are')
  } catch {
    return undefined
  }
}
