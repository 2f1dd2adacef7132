import { type CommandStartedEvent, MongoClient } from 'mongodb'
import type { WorklistQuery } from '../../cases/worklist-query.ts'
import type { CaseStore } from '../case-store.ts'
import { databaseNamed, shownAddress } from './mongo-address.ts'
import { append } from './mongo-append.ts'
import { knownAttachments, readAttachment, writeAttachment } from './mongo-attachments.ts'
import { casesByKey } from './mongo-claims.ts'
import { readEvents } from './mongo-commits.ts'
import { countBy } from './mongo-counts.ts'
import { type Collections, collectionsOf } from './mongo-documents.ts'
import { type Connection, renewing, type RenewingConnection } from './mongo-connection.ts'
import { withFailures } from './mongo-failure.ts'
import { finishingNowAndThen, finishOthers } from './mongo-finish.ts'
import { forgetExpired } from './mongo-forget.ts'
import { publishedForms, publishForms, readForm } from './mongo-forms.ts'
import { claimWork, endWork } from './mongo-leases.ts'
import { readPieces } from './mongo-read-pieces.ts'
import { bringUp } from './mongo-schema.ts'
import { nextCaseNumber, readings, readState, readStates, recordReading, removeState, stateExpiries, writeState } from './mongo-state.ts'
import { laggingCases, project } from './mongo-summaries.ts'
import { worklist } from './mongo-worklist.ts'
import { writePieces } from './mongo-write-pieces.ts'

export interface MongoOptions {
  /** Takes a sentence when the database was brought up from an earlier schema. */
  readonly say?: (sentence: string) => void
  /** Sees every command that goes to the server. */
  readonly onCommand?: (command: CommandStartedEvent) => void
}

/** How long a database that is not there is waited for; then the writer is told. The address may say otherwise. */
const PATIENCE = { serverSelectionTimeoutMS: 3000, connectTimeoutMS: 3000, socketTimeoutMS: 20_000 }

/**
 * Cases in a MongoDB database, named by an address such as mongodb://user:password@host/name. Throws StoreFailure when it cannot be
 * reached, does not let the user in, or is of a newer program.
 */
export async function openMongoStore(address: string, { say = () => {}, onCommand }: MongoOptions = {}): Promise<CaseStore> {
  const place = shownAddress(address)
  return withFailures(place, async () => {
    const connection = connect(address, onCommand)
    try {
      const step = await bringUp(connection.client.db(databaseNamed(address)), connection.collections, place)
      if (step) say(step)
      return storeOn(renewing(connection, () => connect(address, onCommand)), place)
    } catch (error) {
      await connection.client.close()
      throw error
    }
  })
}

function connect(address: string, onCommand: MongoOptions['onCommand']): Connection {
  // Acknowledged is what a majority of the members has on disk, whatever the address says; read is only what will not be rolled back.
  const client = new MongoClient(address, {
    ...patience(address), appName: 'caseloom', monitorCommands: onCommand !== undefined,
    writeConcern: { w: 'majority', journal: true }, readConcern: { level: 'majority' }, readPreference: 'primary',
  })
  if (onCommand) client.on('commandStarted', onCommand)
  return { client, collections: collectionsOf(client.db(databaseNamed(address))) }
}

function patience(address: string) {
  const said = new URLSearchParams(address.split('?')[1])
  return Object.fromEntries(Object.entries(PATIENCE).filter(([name]) => !said.has(name)))
}

function storeOn({ using, close }: RenewingConnection, place: string): CaseStore {
  const on = <Given extends readonly unknown[], T>(work: (collections: Collections, ...given: Given) => Promise<T>) =>
    (...given: Given): Promise<T> => withFailures(place, () => using((collections) => work(collections, ...given)))
  const finishNowAndThen = finishingNowAndThen()
  return {
    append: on(append),
    readEvents: on(readEvents),
    casesByKey: on(casesByKey),
    worklist: on(async (collections, query: WorklistQuery) => {
      await finishNowAndThen(collections)
      return worklist(collections, query)
    }),
    countBy: (pack, fields, territories) => on(countBy<(typeof fields)[number]>)(pack, fields, territories),
    laggingCases: on(async (collections, pack: string, projectedBy: string, limit: number) => {
      await finishOthers(collections)
      return laggingCases(collections, pack, projectedBy, limit)
    }),
    project: on(project),
    publishForms: on(publishForms),
    publishedForms: on(publishedForms),
    readForm: on(readForm),
    writeAttachment: on(writeAttachment),
    readAttachment: on(readAttachment),
    knownAttachments: on(knownAttachments),
    readState: on(readState),
    writeState: on(writeState),
    readStates: on(readStates),
    stateExpiries: on(stateExpiries),
    removeState: on(removeState),
    forgetExpired: on(forgetExpired),
    nextCaseNumber: on(nextCaseNumber),
    recordReading: on(recordReading),
    readings: on(readings),
    claimWork: on(claimWork),
    endWork: on(endWork),
    readPieces: on(readPieces),
    writePieces: on(writePieces),
    close,
  }
}
