import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from './api.ts'
import type { InboxSort, WorklistQuestion } from './api-types.ts'

/** Names of what the page has asked for. Everything about cases lies under one name, so that one change refreshes it all. */
export const keys = {
  packs: ['packs'] as const,
  everything: (pack: string) => ['pack', pack] as const,
  opened: (pack: string) => ['pack', pack, 'opened'] as const,
  session: (pack: string) => ['pack', pack, 'session'] as const,
  cases: (pack: string) => ['pack', pack, 'cases'] as const,
  case: (pack: string, persona: string, id: string) => [...keys.cases(pack), persona, 'case', id] as const,
  starts: (pack: string) => ['pack', pack, 'starts'] as const,
  drafts: (pack: string) => ['pack', pack, 'draft-tools'] as const,
  import: (pack: string, persona: string) => ['pack', pack, 'import', persona] as const,
  versions: (pack: string) => ['versions', pack] as const,
}

/** What the page may ask, each with the name it is kept under. */
export const queries = {
  packs: () => queryOptions({ queryKey: keys.packs, queryFn: api.packs }),
  opened: (pack: string) => queryOptions({ queryKey: keys.opened(pack), queryFn: () => api.pack(pack) }),
  session: (pack: string) => queryOptions({ queryKey: keys.session(pack), queryFn: () => api.session(pack) }),
  worklist: (pack: string, persona: string, question: WorklistQuestion) => queryOptions({
    queryKey: [...keys.cases(pack), persona, 'worklist', question],
    queryFn: () => api.worklist(pack, question),
    placeholderData: keepPreviousData,
  }),
  inbox: (pack: string, persona: string, page: number, sort: InboxSort = 'arrivedAt') => queryOptions({
    queryKey: [...keys.cases(pack), persona, 'inbox', page, sort],
    queryFn: () => api.inbox(pack, page, sort),
    placeholderData: keepPreviousData,
  }),
  meetings: (pack: string, persona: string) => queryOptions({
    queryKey: [...keys.cases(pack), persona, 'meetings'],
    queryFn: () => api.meetings(pack),
  }),
  overview: (pack: string, persona: string) => queryOptions({
    queryKey: [...keys.cases(pack), persona, 'overview'],
    queryFn: () => api.overview(pack),
  }),
  /** An act about to be done. It follows changed definitions, and never the case by itself: what others add meanwhile is taken in on purpose. */
  startAct: (pack: string, persona: string, id: string, act: string) => queryOptions({
    queryKey: [...keys.starts(pack), persona, id, act],
    queryFn: () => api.startAct(pack, id, act),
    staleTime: Infinity,
    gcTime: 0,
  }),
  /** Asked for again with each version that is saved. */
  formVersions: (pack: string, form: string, version: string) => queryOptions({
    queryKey: [...keys.versions(pack), form, 'all', version],
    queryFn: () => api.formVersions(pack, form),
  }),
  /** A version never changes: asked for once. */
  formAsAsked: (pack: string, form: string, version: string) => queryOptions({
    queryKey: [...keys.versions(pack), form, version],
    queryFn: () => api.formAsAsked(pack, form, version),
    staleTime: Infinity,
  }),
  lastImport: (pack: string, persona: string) => queryOptions({
    queryKey: keys.import(pack, persona),
    queryFn: async () => (await api.lastImport(pack)).taken,
    staleTime: Infinity,
  }),
  draftTools: (pack: string) => queryOptions({ queryKey: keys.drafts(pack), queryFn: () => api.draftTools(pack) }),
  draftTool: (pack: string, id: string) => queryOptions({ queryKey: [...keys.drafts(pack), id], queryFn: () => api.draftTool(pack, id) }),
  registerDraft: (pack: string, persona: string) => queryOptions({
    queryKey: [...keys.starts(pack), persona, 'register'],
    queryFn: () => api.registerDraft(pack),
    staleTime: Infinity,
    gcTime: 0,
  }),
  case: (pack: string, persona: string, id: string, language: string) => queryOptions({
    queryKey: [...keys.case(pack, persona, id), language],
    queryFn: () => api.case(pack, id, language),
  }),
}
