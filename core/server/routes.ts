import type { Route } from './route.ts'
import { changes } from './routes/changes.ts'
import { listPacks } from './routes/list-packs.ts'
import { openPack } from './routes/open-pack.ts'
import { leaveSession, readSession, startSession } from './routes/session-routes.ts'

/** Every address of the API. The app serves them and /api/openapi.json describes them from this one list. */
export const ROUTES: readonly Route[] = [listPacks, openPack, readSession, startSession, leaveSession, changes]
