import { ApiProblem, unreachable, type ProblemDocument } from './api-problem.ts'
import type {
  ActStart, CaseView, Delivery, Inbox, InboxSort, ListedPack, MeetingRow, OpenedPack, Session, Worklist, WorklistQuestion,
} from './api-types.ts'
import type { FormDefinition } from '../../core/definitions/configuration.ts'
import type { Framework } from '../../core/definitions/definition-types.ts'
import type { Answers } from '../../core/forms/answers.ts'
import type { Overview } from '../../core/insight/overview.ts'

/** Every route of the server that the page calls. Each throws ApiProblem when the server refuses or cannot be reached. */
export const api = {
  packs: () => get<readonly ListedPack[]>('/packs'),
  pack: (pack: string) => get<OpenedPack>(`/packs/${pack}`),

  session: (pack: string) => get<Session>(`/packs/${pack}/session`),
  workAs: (pack: string, persona: string) => send<Session>('PUT', `/packs/${pack}/session`, { persona }),
  leave: (pack: string) => send<undefined>('DELETE', `/packs/${pack}/session`),
  moveFramework: (pack: string, framework: Framework) => send<Framework>('PUT', `/packs/${pack}/framework`, framework),

  worklist: (pack: string, question: WorklistQuestion) => get<Worklist>(`/packs/${pack}/worklist`, { ...question }),
  inbox: (pack: string, page: number, sort: InboxSort) => get<Inbox>(`/packs/${pack}/inbox`, { page, sort }),
  deliverOne: (pack: string) => send<Delivery>('POST', `/packs/${pack}/inbox`, {}),
  meetings: (pack: string) => get<{ rows: readonly MeetingRow[] }>(`/packs/${pack}/meetings`),
  overview: (pack: string) => get<Overview>(`/packs/${pack}/overview`),

  register: (pack: string, filled: { answers: Answers; requestId: string }) =>
    send<{ caseId: string }>('POST', `/packs/${pack}/cases`, filled),
  case: (pack: string, id: string, language: string) => get<CaseView>(`/packs/${pack}/cases/${id}`, { language }),
  startAct: (pack: string, id: string, act: string) => get<ActStart>(`/packs/${pack}/cases/${id}/acts/${act}`),
  performAct: (pack: string, id: string, act: { act: string; number: number; answers: Answers; requestId: string }) =>
    send<{ number: number; phase: string }>('POST', `/packs/${pack}/cases/${id}/acts`, act),
  formAsAsked: (pack: string, form: string, version: string) =>
    get<FormDefinition>(`/packs/${pack}/forms/${form}/versions/${version}`),
}

/** Where the server tells that something changed. */
export function changesUrl(pack: string): string {
  return `/api/packs/${pack}/changes`
}

/** A letter or sheet of a case, as a page of its own. */
export function documentUrl(pack: string, id: string, document: string, language: string): string {
  return `/api/packs/${pack}/cases/${id}/documents/${document}?${new URLSearchParams({ language }).toString()}`
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

function send<Answer>(method: 'PUT' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<Answer> {
  if (body === undefined) return ask<Answer>(path, { method })
  return ask<Answer>(path, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
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
