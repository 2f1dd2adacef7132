import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { importInWorker } from '../../core/server/import-in-worker.ts'
import { prepareWorker, workerForWork } from '../../core/server/waiting-worker.ts'
import { PROJECT } from './started-server.ts'
import { smallForm } from '../exchange/read/workbook-parts.ts'

describe('a file imported in a thread of its own', () => {
  test('becomes what it becomes anywhere', async () => {
    const imported = await importInWorker([{ name: 'form.xlsx', bytes: smallForm() }])
    expect(imported).toMatchObject({ ok: true, report: { format: 'xlsform', source: 'form.xlsx', notTaken: 0 } })
  })

  test('is refused when it is no form', async () => {
    const imported = await importInWorker([{ name: 'form.xlsx', bytes: strToU8('%PDF-1.7') }])
    expect(imported).toMatchObject({ ok: false, report: { format: 'unknown', rows: 0, problems: [{ code: 'not-a-table', message: 'form.xlsx is a PDF, not a spreadsheet.' }] } })
  })

  test('is refused when it takes too long, and the thread ends', async () => {
    const imported = await importInWorker([{ name: 'form.xlsx', bytes: smallForm() }], {}, 0.001)
    expect(imported.report.problems).toMatchObject([{ code: 'too-slow', message: 'form.xlsx was not read within 0.001 seconds.' }])
  })
})

describe('a thread that waits for work', () => {
  const pack = { root: PROJECT, pack: 'italy' }

  test('does what any other does, while it gets used to the pack', async () => {
    prepareWorker(pack)
    expect(await importInWorker([{ name: 'form.xlsx', bytes: smallForm() }])).toMatchObject({ ok: true, report: { source: 'form.xlsx', notTaken: 0 } })
  })

  test('is one, works once, and holds nobody up', async () => {
    prepareWorker(pack)
    prepareWorker(pack)
    const [first, second] = [workerForWork(), workerForWork()]
    expect(first.threadId).toBeLessThan(second.threadId)
    await Promise.all([first.terminate(), second.terminate()])
    prepareWorker({ root: PROJECT, pack: 'nowhere' })
    expect(await importInWorker([{ name: 'form.xlsx', bytes: smallForm() }], {}, 0.001)).toMatchObject({ ok: false, report: { problems: [{ code: 'too-slow' }] } })
  })
})
