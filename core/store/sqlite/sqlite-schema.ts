import { StoreFailure } from '../case-store.ts'
import type { Connection } from './sqlite-connection.ts'
import { COUNTED_STEP } from './sqlite-counts.ts'
import { UNASSIGNED_INDEX, WORKLIST_INDEXES } from './sqlite-worklist.ts'

/** "case" in ASCII: tells our files from those of other programs. */
const APPLICATION_ID = 0x63617365

/**
 * Steps from an empty file to the present schema; the file remembers how many it has taken.
 * A released step never changes: what comes later is one more step.
 */
const STEPS: readonly string[] = [
  `
  CREATE TABLE events (
    pack TEXT NOT NULL,
    case_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (pack, case_id, number)
  ) STRICT;

  CREATE TABLE case_keys (
    pack TEXT NOT NULL,
    key TEXT NOT NULL,
    case_id TEXT NOT NULL,
    PRIMARY KEY (pack, key)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE summaries (
    pack TEXT NOT NULL,
    case_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    body TEXT NOT NULL,
    projected_by TEXT AS (body ->> '$.projectedBy'),
    status TEXT AS (body ->> '$.status'),
    phase TEXT AS (body ->> '$.phase'),
    phase_order INTEGER AS (body ->> '$.phaseOrder'),
    household TEXT AS (body ->> '$.household'),
    territory TEXT AS (body ->> '$.territory'),
    worker TEXT AS (body ->> '$.worker'),
    due TEXT AS (coalesce(body ->> '$.due', '~')),
    waits INTEGER AS (body ->> '$.arrival' IS NOT NULL),
    arrived_at TEXT AS (body ->> '$.arrivedAt'),
    opened_at TEXT AS (body ->> '$.openedAt'),
    updated_at TEXT AS (body ->> '$.updatedAt'),
    meeting_at TEXT AS (body ->> '$.meetingAt'),
    PRIMARY KEY (pack, case_id)
  ) STRICT;

  CREATE TABLE words (
    pack TEXT NOT NULL,
    word TEXT NOT NULL,
    case_id TEXT NOT NULL,
    personal INTEGER NOT NULL,
    PRIMARY KEY (pack, word, case_id, personal)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX words_of_case ON words (pack, case_id);

  CREATE TABLE state (
    pack TEXT NOT NULL,
    key TEXT NOT NULL,
    json TEXT NOT NULL,
    expires TEXT,
    PRIMARY KEY (pack, key)
  ) STRICT;
  CREATE INDEX state_expires ON state (expires);

  CREATE TABLE counters (pack TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE readings (
    pack TEXT NOT NULL,
    case_id TEXT NOT NULL,
    minute TEXT NOT NULL,
    persona TEXT NOT NULL,
    at TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (pack, case_id, minute, persona)
  ) STRICT, WITHOUT ROWID;
  `,
  // Forms that were answered stood among the state, under form:<id>:<version>, without the instant of their publication.
  `
  CREATE TABLE form_versions (
    pack TEXT NOT NULL,
    form TEXT NOT NULL,
    version TEXT NOT NULL,
    published_at TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (pack, form, version)
  ) STRICT;

  INSERT INTO form_versions (pack, form, version, published_at, body)
    WITH
      asked AS (
        SELECT pack, coalesce(body ->> '$.form.version', body ->> '$.source.form.version') AS version, min(body ->> '$.at') AS at
        FROM events GROUP BY 1, 2
      ),
      kept AS (SELECT pack, substr(key, 6) AS name, json FROM state WHERE key LIKE 'form:%')
    SELECT kept.pack, substr(name, 1, instr(name, ':') - 1), substr(name, instr(name, ':') + 1), at, json
    FROM kept JOIN asked ON asked.pack = kept.pack AND asked.version = substr(name, instr(name, ':') + 1);
  DELETE FROM state WHERE key LIKE 'form:%';

  CREATE TABLE attachments (
    pack TEXT NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    bytes BLOB NOT NULL,
    expires TEXT,
    PRIMARY KEY (pack, id)
  ) STRICT;
  CREATE INDEX attachments_expire ON attachments (expires);
  `,
  `
  CREATE TABLE leases (
    pack TEXT NOT NULL,
    work TEXT NOT NULL,
    holder TEXT NOT NULL,
    until TEXT NOT NULL,
    PRIMARY KEY (pack, work)
  ) STRICT, WITHOUT ROWID;
  `,
  // Indexes that answer more without a look at the case; made first here, also in a new file.
  `
  DROP INDEX IF EXISTS summaries_of_worker;
  DROP INDEX IF EXISTS summaries_of_territory;
  DROP INDEX IF EXISTS summaries_by_due;
  DROP INDEX IF EXISTS summaries_by_household;
  DROP INDEX IF EXISTS summaries_by_phase;
  DROP INDEX IF EXISTS summaries_by_update;
  DROP INDEX IF EXISTS summaries_by_opening;
  DROP INDEX IF EXISTS summaries_by_arrival;
  DROP INDEX IF EXISTS summaries_by_meeting;
  DROP INDEX IF EXISTS summaries_by_projection;
  ${WORKLIST_INDEXES}
  `,
  UNASSIGNED_INDEX,
  COUNTED_STEP,
]

/**
 * Brings the file up to the present schema. Throws StoreFailure for a file of a newer program or of another one.
 * @returns a sentence when it was of an earlier one
 */
export function bringUp(connection: Connection, path: string): string | undefined {
  if (versionOf(connection) === STEPS.length && isOurs(connection)) return undefined
  return connection.transaction(() => {
    const version = versionOf(connection)
    if (version > STEPS.length && isOurs(connection)) {
      throw new StoreFailure(
        `The database ${path} was written by a newer version of this program (schema ${version}, known up to ${STEPS.length}). ` +
          'Start that version, or name another folder in CASELOOM_DATA.',
      )
    }
    if (!isOurs(connection) && !isEmpty(connection)) {
      throw new StoreFailure(`The database ${path} belongs to another program. Name another folder in CASELOOM_DATA.`)
    }
    for (const step of STEPS.slice(version)) connection.exec(step)
    connection.exec(`PRAGMA user_version = ${STEPS.length}; PRAGMA application_id = ${APPLICATION_ID}`)
    return version > 0 && version < STEPS.length ? `The database ${path} was brought up from schema ${version} to ${STEPS.length}.` : undefined
  })
}

function versionOf(connection: Connection): number {
  return Number(connection.row('PRAGMA user_version')?.user_version)
}

function isOurs(connection: Connection): boolean {
  return connection.row('PRAGMA application_id')?.application_id === APPLICATION_ID
}

function isEmpty(connection: Connection): boolean {
  return connection.row('SELECT count(*) AS tables FROM sqlite_schema')?.tables === 0
}
