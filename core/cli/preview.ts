import { namedFile } from './named-file.ts'
import type { Terminal } from './terminal.ts'

const USAGE = 'Usage: npx caseloom preview FILE [--port N]'

/** `caseloom preview FILE`: shows a single form or tool in the browser until it is stopped. 1 when it cannot, 2 when it is asked for wrongly. */
export async function preview(root: string, options: readonly string[], terminal: Terminal): Promise<number> {
  const asked = askedFor(options)
  if (typeof asked === 'string') {
    terminal.print(`${asked} ${USAGE}`)
    return 2
  }
  const named = namedFile(root, asked.file)
  if ('refused' in named) {
    terminal.print(terminal.red(named.refused))
    return 1
  }
  // The server is read in only now, so that other commands start without it.
  const { servePreview } = await import('./serve-preview.ts')
  return servePreview({ root, ...named, port: asked.port, terminal })
}

/** The file and port that are wanted, or what is wrong with how they are. */
function askedFor(options: readonly string[]): { file: string; port?: string } | string {
  const at = options.indexOf('--port')
  const port = at < 0 ? undefined : options[at + 1]
  if (at >= 0 && !/^\d{1,5}$/.test(port ?? '')) return '--port is followed by a number, from 1 to 65535.'
  const [file, ...more] = at < 0 ? options : options.toSpliced(at, 2)
  const unknown = [file, ...more].find((option) => option?.startsWith('-'))
  if (unknown !== undefined) return `There is no option "${unknown}".`
  if (file === undefined) return 'Which file? Name one form or tool.'
  if (more.length > 0) return 'One file is shown at a time.'
  return { file, ...(port !== undefined && { port }) }
}
