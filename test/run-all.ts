import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { ensureChromium } from './browser/chromium.ts'

type Step = { heading: string; command: string[]; results?: string; prepare?: () => void }

const root = resolve(import.meta.dirname, '..')
const scratch = mkdtempSync(join(tmpdir(), 'caseloom-test-'))
const env: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
}

const steps: Step[] = [
  { heading: 'Generated types are fresh', command: ['node', 'core/cli/caseloom.js', 'types', '--check'] },
  { heading: 'Types', command: ['tsc', '--pretty'] },
  {
    heading: 'Lint',
    command: [
      ...['eslint', '--config', 'test/eslint.config.js', '--max-warnings', '0'],
      ...['--cache', '--cache-location', 'node_modules/.cache/eslint/', '.'],
    ],
  },
  { heading: 'Definitions of every pack', command: ['node', 'core/cli/caseloom.js', 'check'] },
  { heading: 'Web build', command: ['vite', 'build', '--config', 'playground/web/vite.config.ts'] },
  vitest('Unit and API tests', 'unit'),
  { ...vitest('Browser tests', 'browser'), prepare: () => (env.CHROMIUM = ensureChromium()) },
]

function vitest(heading: string, project: string): Step {
  const results = join(scratch, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
  return {
    heading,
    results,
    command: ['vitest', 'run', '--config', 'test/vitest.config.ts', '--project', project, ...reporters],
  }
}

function succeeds({ command: [command = '', ...args], prepare }: Step) {
  try {
    prepare?.()
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem)
    return false
  }
  return spawnSync(command, args, { cwd: root, env, stdio: 'inherit' }).status === 0
}

function testCounts(results?: string) {
  if (!results) return { passed: 0, failed: 0 }
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(results, 'utf8'))
    return { passed: Number(numPassedTests), failed: Number(numFailedTests) }
  } catch {
    return { passed: 0, failed: 0 } // vitest stopped before it could write
  }
}

function runAll() {
  const total = { passed: 0, failed: 0 }
  for (const [index, step] of steps.entries()) {
    console.log(`\n== ${index + 1}/${steps.length} ${step.heading}`)
    const start = performance.now()
    const good = succeeds(step)
    const { passed, failed } = testCounts(step.results)
    total.passed += passed
    // A step can fail without a failed test (a type error, a test file that does not load): never report that as 0.
    total.failed += good ? failed : Math.max(failed, 1)
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    console.log(`== ${step.heading}: ${good ? 'done' : 'FAILED'} in ${seconds} s`)
    if (!good) break
  }
  rmSync(scratch, { recursive: true, force: true })
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0
}

process.exitCode = runAll() ? 0 : 1
