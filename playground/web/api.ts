import { ApiProblem, unreachable, type ProblemDocument } from './api-problem.ts'
import type {
  ActStart, CaseView, Delivery, FormVersion, Inbox, InboxSort, ListedPack, MeetingRow, OpenedPack, Session, Worklist, WorklistQuestion,
} from './api-types.ts'
import type { DraftTool, OpenedDraftTool, TakenForm } from './tool-types.ts'
import type { FormDefinition } from '../../core/definitions/configuration.ts'
import type { Framework } from '../../core/definitions/definition-types.ts'
import type { ImportOptions } from '../../core/exchange/import-file.ts'
import type { Answers } from '../../core/forms/answers.ts'
import type { Draft, SavedDraft } from './forms/drafts/drafts.ts'
import type { Overview } from '../../core/insight/overview.ts'

/** Every route of the server that the page calls. Each throws ApiProblem when the server refuses or cannot be reached. */
export const api = {
  packs: () => get<readonly ListedPack[]>('/packs'),
  pack: (pack: string) => get<OpenedPack>(`/packs/${pack}`),

  session: (pack: string) => get<Session>(`/packs/${pack}/session`),
  workAs: (pack: string, persona: string) => send<Session>('PUT', `/packs/${pack}/session`, { persona }),
  leave: (pack: string) => send<undefined>('DELETE', `/packs/${pack}/session`),
  moveFramework: (pack: string, move: Framework & { requestId: string }) => send<Framework>('PUT', `/packs/${pack}/framework`, move),

  worklist: (pack: string, question: WorklistQuestion) => get<Worklist>(`/packs/${pack}/worklist`, { ...question }),
  inbox: (pack: string, page: number, sort: InboxSort) => get<Inbox>(`/packs/${pack}/inbox`, { page, sort }),
  deliverOne: (pack: string, requestId: string) => send<Delivery>('POST', `/packs/${pack}/inbox`, { requestId }),
  meetings: (pack: string) => get<{ rows: readonly MeetingRow[] }>(`/packs/${pack}/meetings`),
  overview: (pack: string) => get<Overview>(`/packs/${pack}/overview`),

  register: (pack: string, filled: { answers: Answers; requestId: string; persona: string }) =>
    send<{ caseId: string }>('POST', `/packs/${pack}/cases`, filled),
  case: (pack: string, id: string, language: string) => get<CaseView>(`/packs/${pack}/cases/${id}`, { language }),
  startAct: (pack: string, id: string, act: string) => get<ActStart>(`/packs/${pack}/cases/${id}/acts/${act}`),
  performAct: (pack: string, id: string, act: ActDone) =>
    send<{ number: number; phase: string }>('POST', `/packs/${pack}/cases/${id}/acts`, act),
  /** Drafts are named by what they are a draft of: register, or cases/<id>/acts/<act>. */
  keepDraft: (pack: string, of: string, draft: Draft & DraftKnown) => send<{ savedAt: string }>('PUT', `/packs/${pack}/${of}/draft`, draft, { outlivesPage: true }),
  removeDraft: (pack: string, of: string, known: DraftKnown) => send<undefined>('DELETE', `/packs/${pack}/${of}/draft?${new URLSearchParams({ ...known })}`),
  registerDraft: (pack: string) => get<{ draft?: SavedDraft }>(`/packs/${pack}/register/draft`),
  formVersions: (pack: string, form: string) => get<readonly FormVersion[]>(`/packs/${pack}/forms/${form}/versions`),
  formAsAsked: (pack: string, form: string, version: string) =>
    get<FormDefinition>(`/packs/${pack}/forms/${form}/versions/${version}`),

  lastImport: (pack: string) => get<{ taken: TakenForm | null }>(`/packs/${pack}/imports`),
  forgetImport: (pack: string) => send<undefined>('DELETE', `/packs/${pack}/imports`),
  draftTools: (pack: string) => get<readonly DraftTool[]>(`/packs/${pack}/draft-tools`),
  draftTool: (pack: string, id: string) => get<OpenedDraftTool>(`/packs/${pack}/draft-tools/${id}`),
  /** @param seen version of the draft it takes the place of; empty for none */
  keepDraftTool: (pack: string, definition: FormDefinition, seen: string) => send<OpenedDraftTool>('PUT', `/packs/${pack}/draft-tools/${definition.id}?seen=${seen}`, definition),
  removeDraftTool: (pack: string, id: string) => send<undefined>('DELETE', `/packs/${pack}/draft-tools/${id}`),
}

/** Who writes a draft, in which page, and when the one that it goes on from was saved. */
interface DraftKnown {
  readonly persona: string
  readonly writer: string
  readonly seen?: string
}

interface ActDone {
  readonly act: string
  readonly number: number
  readonly answers: Answers
  readonly requestId: string
  /** Content address of the form that was asked. */
  readonly version: string
  /** Who filled it in: another tab may have become somebody else. */
  readonly persona: string
}

/** Where the server tells that something changed. */
export function changesUrl(pack: string): string {
  return `/api/packs/${pack}/changes`
}

/** A letter or sheet of a case, as a page of its own. */
export function documentUrl(pack: string, id: string, document: string, language: string): string {
  return `/api/packs/${pack}/cases/${id}/documents/${document}?${new URLSearchParams({ language }).toString()}`
}

/**
 * Sends a file that is an answer, and tells the SHA-256 it is kept under.
 * @param onSent hears how much of it has gone, from 0 to 1; of fetch nobody hears that
 */
export function uploadAttachment(pack: string, file: Blob, onSent: (part: number) => void): Promise<{ id: string }> {
  return upload(`/packs/${pack}/attachments`, file, { onSent })
}

/** Sends the files of a form, and waits until they are read. The signal ends both; the promise is then rejected with its reason. */
export function loadForm(pack: string, files: readonly File[], options: ImportOptions, sending: Sending): Promise<TakenForm> {
  const form = new FormData()
  for (const file of files) form.append('file', file)
  form.append('options', JSON.stringify(options))
  return upload(`/packs/${pack}/imports`, form, sending)
}

interface Sending {
  readonly onSent: (part: number) => void
  readonly signal?: AbortSignal
}

function upload<Answer>(path: string, content: Blob | FormData, { onSent, signal }: Sending): Promise<Answer> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api${path}`)
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('accept-language', document.documentElement.lang)
    if (content instanceof Blob) request.setRequestHeader('content-type', content.type)
    request.upload.addEventListener('progress', ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0))
    request.addEventListener('error', () => fail(new ApiProblem(unreachable)))
    request.addEventListener('abort', () => fail(signal?.reason as Error))
    request.addEventListener('load', () => {
      const body: unknown = request.responseText.startsWith('{') ? JSON.parse(request.responseText) : undefined
      if (request.status === 201) done(body as Answer)
      else fail(new ApiProblem(body ? body as ProblemDocument : { ...unreachable, status: request.status }))
    })
    signal?.addEventListener('abort', () => request.abort())
    request.send(content)
  })
}

/** Made before an act is sent, and sent again with it: an act repeated after a lost answer is recorded once. */
export function newRequestId(): string {
  return crypto.randomUUID()
}

type Query = Readonly<Record<string, string | number | boolean>>

function get<Answer>(path: string, query: Query = {}): Promise<Answer> {
  const asked = Object.entries(query).filter(([, value]) => value !== '' && value !== false)
  const search = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString()
  return ask<Answer>(search ? `${path}?${search}` : path, { method: 'GET' })
}

function send<Answer>(method: 'PUT' | 'POST' | 'DELETE', path: string, body?: unknown, { outlivesPage = false } = {}): Promise<Answer> {
  if (body === undefined) return ask<Answer>(path, { method })
  const written = JSON.stringify(body)
  // Browsers let little outlive its page.
  const keepalive = outlivesPage && written.length < 20_000
  return ask<Answer>(path, { method, body: written, keepalive, headers: { 'content-type': 'application/json' } })
}

async function ask<Answer>(path: string, { headers, ...request }: RequestInit): Promise<Answer> {
  const response = await reach(`/api${path}`, {
    ...request,
    headers: { accept: 'application/json', 'accept-language': document.documentElement.lang, ...headers },
  })
  if (!response.ok) throw new ApiProblem(await problemOf(response))
  return response.status === 204 ? (undefined as Answer) : (await response.json() as Answer)
}

async function reach(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request)
  } catch {
    throw new ApiProblem(unreachable)
  }
}

async function problemOf(response: Response): Promise<ProblemDocument> {
  if (response.headers.get('content-type')?.startsWith('application/problem+json')) return await response.json() as ProblemDocument
  return { ...unreachable, status: response.status }
}
