import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

// npm run faults [-- --rounds N]: every fault so many times, then a line of JSON for each.
const { values: { rounds } } = parseArgs({ options: { rounds: { type: 'string', default: '100' } } })
const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'caseloom-faults-'))
const report = join(folder, 'report.jsonl')
const vitest = ['run', '--config', 'test/vitest.config.ts', '--project', 'unit', '--no-file-parallelism', 'test/faults']
const { status } = spawnSync(join(root, 'node_modules/.bin/vitest'), vitest, { cwd: root, stdio: 'inherit', env: { ...process.env, FAULT_ROUNDS: rounds, FAULT_REPORT: report } })
console.log(`\n${readFileSync(report, 'utf8')}`)
rmSync(folder, { recursive: true, force: true })
process.exitCode = status ?? 1
