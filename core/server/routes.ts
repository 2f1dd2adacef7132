import type { Route } from './route.ts'
import { readAttachment, uploadAttachment } from './routes/attachments.ts'
import { changes } from './routes/changes.ts'
import { keepTool, listDraftTools, readDraftTool, removeDraftTool } from './routes/draft-tools.ts'
import { removeDraft, saveDraft } from './routes/drafts.ts'
import { formVersion, formVersions } from './routes/form-version.ts'
import { deliverOneMore, readInbox } from './routes/inbox.ts'
import { forgetImport, loadForm, readImport } from './routes/imports.ts'
import { listPacks } from './routes/list-packs.ts'
import { makeDocument } from './routes/make-document.ts'
import { meetings } from './routes/meetings.ts'
import { moveFramework } from './routes/move-framework.ts'
import { openApiRoute } from './routes/open-api.ts'
import { openCaseView } from './routes/open-case-view.ts'
import { openPack } from './routes/open-pack.ts'
import { overviewRoute } from './routes/overview.ts'
import { performActRoute } from './routes/perform-act.ts'
import { register } from './routes/register.ts'
import { readRegisterDraft, removeRegisterDraft, saveRegisterDraft } from './routes/register-draft.ts'
import { leaveSession, readSession, startSession } from './routes/session-routes.ts'
import { startAct } from './routes/start-act.ts'
import { worklist } from './routes/worklist.ts'

const OF_PACKS: readonly Route[] = [
  listPacks, openPack, readSession, startSession, leaveSession, moveFramework,
  worklist, readInbox, deliverOneMore, meetings, register, openCaseView, startAct, performActRoute, makeDocument,
  saveDraft, removeDraft, readRegisterDraft, saveRegisterDraft, removeRegisterDraft, uploadAttachment, readAttachment,
  overviewRoute, formVersions, formVersion, changes,
  loadForm, readImport, forgetImport, listDraftTools, readDraftTool, keepTool, removeDraftTool,
]

/** Every address of the API. The app serves them and /api/openapi.json describes them from this one list. */
export const ROUTES: readonly Route[] = [...OF_PACKS, openApiRoute(OF_PACKS)]
