import { parseArgs } from 'node:util'
import { suggestion } from '../definitions/did-you-mean.ts'
import { backupSource } from '../store/backup-file.ts'
import { type CaseStore, StoreFailure } from '../store/case-store.ts'
import { copyInto, refuseHalfFilled } from '../store/copy-store.ts'
import { openStore, shownStore } from '../store/open-store.ts'
import { portionsOf } from '../store/portions.ts'
import { type Flaw, verifyStore } from '../store/verify-store.ts'
import { writeBackup } from '../store/write-backup.ts'
import { mendLagging } from './mend-lagging.ts'
import { ownStoreAddress, refuseMissingFile } from './store-address.ts'
import { printedProgress } from './printed-progress.ts'
import type { Terminal } from './terminal.ts'

interface Asked {
  readonly file: string | undefined
  readonly from: string | undefined
  readonly to: string | undefined
  readonly store: string
  readonly mend: boolean
  readonly root: string
}

interface StoreCommand {
  readonly needs: 'from and to' | 'file' | 'nothing'
  /** Gives the exit code. Throws StoreFailure. */
  readonly run: (asked: Asked, terminal: Terminal) => Promise<number>
}

const COMMANDS = { copy: { needs: 'from and to', run: copy }, verify: { needs: 'nothing', run: verify }, backup: { needs: 'file', run: backup }, restore: { needs: 'file', run: restore } } as const satisfies Record<string, StoreCommand>

export const STORE_USAGE = [
  'store copy --from URL --to URL',
  '                         copy everything into an empty database: file:PATH or mongodb://…, either way',
  'store verify [--mend] [--store URL]',
  '                         read everything, and tell every case that is not as it was written; with --mend, make summaries that lag again',
  'store backup FILE [--store URL]',
  'store restore FILE [--store URL]',
  '                         everything in one file, and from it into an empty database',
]

/** `caseloom store …`: what is done with a whole database. 1 when it cannot be done or something in it is wrong, 2 when it is asked for wrongly. */
export async function store(root: string, options: readonly string[], terminal: Terminal): Promise<number> {
  const [name = '', ...rest] = options
  const asked = askedFor(root, name, rest)
  if (typeof asked === 'string') {
    terminal.print([asked, 'Usage:', ...STORE_USAGE.map((line) => `  npx caseloom ${line}`.replace(/npx caseloom {2,}/, '             '))].join('\n'))
    return 2
  }
  try {
    return await commandOf(name).run(asked, terminal)
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error
    terminal.print(terminal.red(error.message))
    return 1
  }
}

async function copy({ from = '', to = '' }: Asked, terminal: Terminal): Promise<number> {
  return withStore(from, terminal, async (source) => {
    await refuseHalfFilled(source)
    return withStore(to, terminal, async (target) => {
      await copyInto(target, { name: shownStore(from), portions: (place) => portionsOf(source, place) }, printedProgress(terminal))
      terminal.print(terminal.green(`Everything in ${shownStore(from)} is in ${shownStore(to)}, compared piece by piece.`))
      return 0
    }, { isMade: true })
  })
}

async function verify({ store: address, mend, root }: Asked, terminal: Terminal): Promise<number> {
  return withStore(address, terminal, async (opened) => {
    await refuseHalfFilled(opened)
    const flaws: Flaw[] = []
    await verifyStore(opened, (flaw) => {
      flaws.push(flaw)
      terminal.print(terminal.red(`${flaw.pack} ${flaw.of}: ${flaw.sentence}`))
    }, printedProgress(terminal))
    const lagging = flaws.filter(({ lags }) => lags)
    const left = mend && lagging.length > 0 ? await mendLagging(root, opened, lagging) : lagging
    if (left.length < lagging.length) terminal.print(terminal.green(`Made again: ${counted(lagging.length - left.length, 'summary', 'summaries')}.`))
    if (mend && left.length > 0) terminal.print(terminal.red(`Not made again, because the pack is not here or has errors: ${left.map(({ pack, of }) => `${pack} ${of}`).join(', ')}.`))
    const damaged = flaws.length - lagging.length
    if (damaged > 0) terminal.print(terminal.red(`${counted(damaged, 'thing is', 'things are')} not as written. Restore what is named from a backup.`))
    if (left.length > 0) terminal.print(terminal.red(`${counted(left.length, 'summary lags', 'summaries lag')}, and nothing of it is lost. To make it again: npx caseloom store verify --mend`))
    if (damaged + left.length > 0) return 1
    terminal.print(terminal.green('Everything is as it was written.'))
    return 0
  })
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`
}

async function backup({ store: address, file = '' }: Asked, terminal: Terminal): Promise<number> {
  return withStore(address, terminal, async (opened) => {
    await refuseHalfFilled(opened)
    await writeBackup(opened, shownStore(address), file, new Date().toISOString(), printedProgress(terminal))
    terminal.print(terminal.green(`Everything in ${shownStore(address)} is in ${file}, read again and compared. Keep it as safe as the database: it holds everything about everybody.`))
    return 0
  })
}

async function restore({ store: address, file = '' }: Asked, terminal: Terminal): Promise<number> {
  const source = await backupSource(file)
  return withStore(address, terminal, async (opened) => {
    await copyInto(opened, source, printedProgress(terminal))
    terminal.print(terminal.green(`Everything in ${file} is in ${shownStore(address)}, compared piece by piece.`))
    return 0
  }, { isMade: true })
}

async function withStore(address: string, terminal: Terminal, work: (store: CaseStore) => Promise<number>, { isMade = false } = {}): Promise<number> {
  if (!isMade) refuseMissingFile(address)
  const opened = await openStore(address, terminal.print)
  try {
    return await work(opened)
  } finally {
    await opened.close()
  }
}

function askedFor(root: string, name: string, options: readonly string[]): Asked | string {
  const there = suggestion(name, Object.keys(COMMANDS)) ?? ''
  if (name === '') return `What is to be done with the database? ${there}`
  if (!Object.hasOwn(COMMANDS, name)) return `There is no command "store ${name}". ${there}`.trimEnd()
  try {
    const { values, positionals: [file, ...more] } = parseArgs({
      args: [...options],
      allowPositionals: true,
      options: { from: { type: 'string' }, to: { type: 'string' }, store: { type: 'string' }, mend: { type: 'boolean', default: false } },
    })
    const { needs } = commandOf(name)
    if (more.length > 0) return `One file at a time: ${more.join(' ')} is too much.`
    if (needs === 'file' && file === undefined) return 'Which file?'
    if (needs === 'from and to' && (values.from === undefined || values.to === undefined)) return 'From where to where? Name both with --from and --to.'
    return { file, from: values.from, to: values.to, store: values.store ?? ownStoreAddress(root, process.env), mend: values.mend, root }
  } catch (error) {
    return error instanceof Error ? `${error.message.split('. ')[0] ?? ''}.`.replace(/\.\.$/, '.') : 'That cannot be understood.'
  }
}

function commandOf(name: string): StoreCommand {
  return COMMANDS[name as keyof typeof COMMANDS]
}
