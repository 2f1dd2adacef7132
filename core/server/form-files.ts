import type { ImportOptions } from '../exchange/import-file.ts'
import type { SourceFile } from '../exchange/read/source-file.ts'
import { Refused } from './refuse.ts'
import type { Ask } from './route.ts'

/** Ids become names of files and addresses, so nothing else may stand in them. */
export const LONGEST_TOOL_ID = 101
export const TOOL_ID = new RegExp(`^[a-z][a-z0-9_]{0,${LONGEST_TOOL_ID - 1}}$`)

/** Characters of what the columns of a table mean. */
const LONGEST_COLUMNS = 500

/** The files of a form as a page sends them (multipart/form-data), and how they are to be read. Throws Refused for anything else. */
export async function formFiles({ body, type }: Ask): Promise<{ files: SourceFile[]; options: ImportOptions }> {
  const sent = await partsOf(body, type)
  const files = await Promise.all(
    sent.getAll('file').flatMap((part) => (part instanceof File ? [part] : [])).map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
  if (files.length === 0) throw new Refused(422, 'invalid', 'no file')
  return { files, options: optionsOf(sent.get('options')) }
}

async function partsOf(body: unknown, type = ''): Promise<FormData> {
  if (!type.startsWith('multipart/form-data') || !(body instanceof Uint8Array)) throw new Refused(415, 'wrong-upload')
  try {
    return await new Response(body as Uint8Array<ArrayBuffer>, { headers: { 'content-type': type } }).formData()
  } catch {
    throw new Refused(400, 'wrong-upload')
  }
}

function optionsOf(written: FormDataEntryValue | null): ImportOptions {
  if (written === null) return {}
  const options = typeof written === 'string' ? readJson(written) : undefined
  if (typeof options !== 'object' || options === null || Array.isArray(options)) throw new Refused(422, 'invalid', 'options')
  const { id, columns, ...others } = options as Record<string, unknown>
  const [unknown] = Object.keys(others)
  if (unknown !== undefined) throw new Refused(422, 'invalid', `options ${unknown.slice(0, 40)}`)
  if (id !== undefined && (typeof id !== 'string' || !TOOL_ID.test(id))) throw new Refused(422, 'invalid', 'options id')
  if (columns !== undefined && (typeof columns !== 'string' || columns.length > LONGEST_COLUMNS)) throw new Refused(422, 'invalid', 'options columns')
  return { ...(id === undefined ? {} : { id }), ...(columns === undefined ? {} : { columns }) }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
