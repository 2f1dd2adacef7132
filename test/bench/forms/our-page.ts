import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { CountryPack } from '../../../core/definitions/definition-types.ts'
import { PAGES } from '../../browser/at-the-desk.ts'
import { copyDefinitions, editDefinition } from '../../server/definitions-copy.ts'
import { startServer, type StartedServer } from '../../server/started-server.ts'
import { generatedTool } from '../generated-tool.ts'
import type { Subject } from './subject.ts'

const PERSONA = 'case_manager_roma'
const actOf = (count: number) => `fill_in_${count}`

export interface OurPage {
  readonly subject: Subject
  /** The same with all sections on one page. */
  readonly onePage: Subject
  stop(): Promise<void>
}

/** The real server with the project's own pages and pack, in which somebody may fill in a generated tool in a case of theirs. */
export async function ourPage(folder: string, counts: readonly number[], webFolder = PAGES): Promise<OurPage> {
  const root = copyDefinitions(folder)
  const tools = join(root, 'country-configs/italy/tools')
  mkdirSync(tools, { recursive: true })
  for (const count of counts) writeFileSync(join(tools, `generated_${count}.json`), JSON.stringify(generatedTool(count)))
  editDefinition<CountryPack>(root, 'country-configs/italy/pack.json', (pack) => {
    for (const count of counts) {
      const title = `Fill in ${count} questions`
      pack.acts = { ...pack.acts, [actOf(count)]: { kind: 'record', title, done: title, form: `generated_${count}`, by: ['case_manager'] } }
    }
  })
  const server = await startServer({ folder, root, webFolder })
  const problems = server.parts.packs.find('italy')?.problems.filter(({ severity }) => severity === 'error') ?? []
  if (problems.length > 0) throw new Error(`The generated tools are not good: ${JSON.stringify(problems.slice(0, 3))}`)
  const cookie = await signIn(server)
  const caseId = await caseOf(server, cookie)
  const subject = (name: string, view: string): Subject => ({
    name,
    begin: (count) => `a[href$="/${actOf(count)}"]`,
    control: (section, question) => `#question-${section}-${question}`,
    yes: (section, question) => `[data-at="/${section}/${question}"] input[type=radio]`,
    async prepare(page, count) {
      await signInBrowser(page, cookie)
      await fetch(`${server.address}/api/packs/italy/cases/${caseId}/acts/${actOf(count)}/draft`, { method: 'DELETE', headers: { cookie } })
      await page.goto(`${server.address}/italy/cases/${caseId}`)
      await page.evaluate(([kept, chosen]) => {
        localStorage.clear()
        localStorage.setItem(kept, chosen)
      }, [`caseloom/layout/italy/${PERSONA}`, view] as const)
      await page.locator(`a[href$="/${actOf(count)}"]`).first().waitFor({ state: 'attached' })
    },
  })
  return { subject: subject('ours, a section at a time', 'sections'), onePage: subject('ours, on one page', 'page'), stop: () => server.stop() }
}

async function signIn({ address }: StartedServer): Promise<string> {
  const response = await fetch(`${address}/api/packs/italy/session`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona: PERSONA }),
  })
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

async function caseOf({ address }: StartedServer, cookie: string): Promise<string> {
  const response = await fetch(`${address}/api/packs/italy/worklist?tab=mine`, { headers: { cookie } })
  const { rows } = (await response.json()) as { rows: { caseId: string }[] }
  const [first] = rows
  if (!first) throw new Error(`${PERSONA} has no case to fill a form in for.`)
  return first.caseId
}

async function signInBrowser(page: Page, cookie: string) {
  const [name = '', value = ''] = cookie.split('=')
  await page.context().addCookies([{ name, value, domain: '127.0.0.1', path: '/api/packs/italy' }])
}
