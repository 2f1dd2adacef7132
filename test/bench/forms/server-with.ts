import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { FormDefinition } from '../../../core/definitions/configuration.ts'
import type { CountryPack } from '../../../core/definitions/definition-types.ts'
import { PAGES } from '../../browser/at-the-desk.ts'
import { copyDefinitions, editDefinition } from '../../server/definitions-copy.ts'
import { startServer, type StartedServer } from '../../server/started-server.ts'

export const PERSONA = 'case_manager_roma'

/** The real server with the project's own pages and pack, in which somebody may fill in forms in a case of theirs. */
export interface FormsServer {
  readonly address: string
  readonly caseId: string
  /** Goes to the case, where the act waits to be clicked, with no draft of it. */
  openCase(page: Page, act: string): Promise<void>
  stop(): Promise<void>
}

/** @param forms by the id of the act that fills each in */
export async function serverWith(folder: string, forms: ReadonlyMap<string, FormDefinition>, webFolder = PAGES): Promise<FormsServer> {
  const root = copyDefinitions(folder)
  const tools = join(root, 'country-configs/italy/tools')
  mkdirSync(tools, { recursive: true })
  for (const form of forms.values()) writeFileSync(join(tools, `${form.id}.json`), JSON.stringify(form))
  editDefinition<CountryPack>(root, 'country-configs/italy/pack.json', (pack) => {
    for (const [act, { id }] of forms) {
      const title = act.replaceAll('_', ' ')
      pack.acts = { ...pack.acts, [act]: { kind: 'record', title, done: title, form: id, by: ['case_manager'] } }
    }
  })
  const server = await startServer({ folder, root, webFolder })
  const problems = server.parts.packs.find('italy')?.problems.filter(({ severity }) => severity === 'error') ?? []
  if (problems.length > 0) throw new Error(`The generated tools are not good: ${JSON.stringify(problems.slice(0, 3))}`)
  const { address } = server
  const cookie = await signIn(server)
  const caseId = await caseOf(server, cookie)
  return {
    address,
    caseId,
    async openCase(page, act) {
      await signInBrowser(page, cookie)
      await fetch(`${address}/api/packs/italy/cases/${caseId}/acts/${act}/draft`, { method: 'DELETE', headers: { cookie } })
      await page.goto(`${address}/italy/cases/${caseId}`)
      await page.locator(`a[href$="/${act}"]`).first().waitFor({ state: 'attached' })
    },
    stop: () => server.stop(),
  }
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
