import { createContext, useContext } from 'react'
import { uploadAttachment } from '../../api.ts'

/** Where files given as answers go. */
export interface Attachments {
  /**
   * Takes a file in and tells the SHA-256 of its content, by which the answer names it.
   * @param onSent hears how much of it has gone, from 0 to 1
   */
  readonly take: (file: Blob, onSent: (part: number) => void) => Promise<string>
}

/** Files stay in the page, where nothing is recorded. */
export const keptInPage: Attachments = { take: sha256Of }

const AttachmentsContext = createContext<Attachments>(keptInPage)
export const AttachmentsProvider = AttachmentsContext.Provider

/** Files go to the server of a pack, which gives them out again with the case that names them. */
export function sentTo(pack: string): Attachments {
  return { take: async (file, onSent) => (await uploadAttachment(pack, file, onSent)).id }
}

/** Pictures of this visit, for a look at what was chosen; the browser lets go of them with the page. */
const pictures = new Map<string, string>()

/** Address of a picture given in this visit, by the answer that names it. */
export function pictureOf(answer: string): string | undefined {
  return pictures.get(answer.split('/')[0] ?? '')
}

/** Takes a file in under a name; gives the answer that names it. */
export function useTakeFile() {
  const { take } = useContext(AttachmentsContext)
  return async (file: Blob, name: string, onSent: (part: number) => void): Promise<string> => {
    const sha = await take(file, onSent)
    if (file.type.startsWith('image/')) pictures.set(sha, URL.createObjectURL(file))
    return `${sha}/${plainName(name)}`
  }
}

const longestName = 200

/** A file's name without what could lead out of a folder or turn its reading round. */
function plainName(name: string): string {
  return name.replaceAll(/[/\\\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '_').slice(-longestName)
}

async function sha256Of(file: Blob): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
