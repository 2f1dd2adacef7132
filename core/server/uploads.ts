import type { Answers } from '../forms/answers.ts'
import { attachmentIds } from '../forms/check/attachments.ts'
import type { Attachment } from '../store/case-store.ts'
import { sha256 } from '../store/chain.ts'
import type { ViewerDesk } from './desk.ts'
import { keptUntil } from './kept-until.ts'
import { Refused } from './refuse.ts'

/** What one person may have uploaded and not yet recorded in a case. */
const MOST_FILES = 100
const MOST_BYTES = 100 * 1024 * 1024

/** A file that somebody has uploaded, until an event names it. Only they can name it: who merely knows its address has not seen it. */
interface Upload {
  readonly bytes: number
  /** ISO instant. */
  readonly until: string
}

/** Keeps a file for whoever uploads it, and gives the address of its content. Throws Refused when too many of theirs wait already. */
export async function keepUpload(desk: ViewerDesk, file: Attachment): Promise<string> {
  const { parts: { store }, configuration: { pack }, now } = desk
  const id = sha256(file.bytes)
  const key = uploadKey(desk, id)
  const isThere = (await waitingUploads(desk)).has(id)
  await store.writeState(pack.id, key, { bytes: file.bytes.length, until: keptUntil(now) } satisfies Upload, keptUntil(now))
  // Counted with this one: of many sent at once none slips through.
  if (!isThere && isTooMuch([...(await waitingUploads(desk)).values()])) {
    await store.removeState(pack.id, key)
    throw new Refused(429, 'too-many-uploads')
  }
  await store.writeAttachment(pack.id, id, file, keptUntil(now))
  return id
}

/**
 * Which of the files that answers name may be named: those the viewer has uploaded, and those they see in the case already.
 * @param seen content addresses of the files in answers of the case that the viewer sees
 */
export async function filesAllowed(desk: ViewerDesk, answers: Answers, seen: () => ReadonlySet<string> = () => new Set()): Promise<ReadonlySet<string>> {
  const named = attachmentIds(answers)
  if (named.length === 0) return new Set()
  const own = await waitingUploads(desk)
  const others = named.some((id) => !own.has(id)) ? seen() : new Set<string>()
  return desk.parts.store.knownAttachments(desk.configuration.pack.id, named.filter((id) => own.has(id) || others.has(id)))
}

/** Keeps the viewer's uploads that a draft names for as long as the draft. */
export async function keepUploadsOf(desk: ViewerDesk, answers: Answers, until: string): Promise<void> {
  const { parts: { store }, configuration: { pack } } = desk
  const own = await waitingUploads(desk)
  const named = attachmentIds(answers).filter((id) => own.has(id))
  await store.knownAttachments(pack.id, named, until)
  for (const id of named) await store.writeState(pack.id, uploadKey(desk, id), { ...own.get(id), until }, until)
}

/** Where it stands that the viewer has uploaded files: over once an event names them. */
export function uploadKeys(desk: ViewerDesk, ids: Iterable<string>): string[] {
  return Array.from(ids, (id) => uploadKey(desk, id))
}

function uploadKey({ viewer }: ViewerDesk, id: string): string {
  return `upload:${viewer.persona.id}/${id}`
}

async function waitingUploads(desk: ViewerDesk): Promise<ReadonlyMap<string, Upload>> {
  const beginning = uploadKey(desk, '')
  const all = (await desk.parts.store.readStates(desk.configuration.pack.id, beginning)) as ReadonlyMap<string, Upload>
  return new Map([...all].filter(([, { until }]) => until > desk.now).map(([key, upload]) => [key.slice(beginning.length), upload]))
}

function isTooMuch(uploads: readonly Upload[]): boolean {
  return uploads.length > MOST_FILES || uploads.reduce((sum, { bytes }) => sum + bytes, 0) > MOST_BYTES
}
