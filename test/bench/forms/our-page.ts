import { PAGES } from '../../browser/at-the-desk.ts'
import { generatedTool } from '../generated-tool.ts'
import { PERSONA, serverWith } from './server-with.ts'
import type { Subject } from './subject.ts'

const actOf = (count: number) => `fill_in_${count}`

export interface OurPage {
  readonly subject: Subject
  /** The same with all sections on one page. */
  readonly onePage: Subject
  stop(): Promise<void>
}

/** The real server with the project's own pages and pack, in which somebody may fill in a generated tool in a case of theirs. */
export async function ourPage(folder: string, counts: readonly number[], webFolder = PAGES): Promise<OurPage> {
  const server = await serverWith(folder, new Map(counts.map((count) => [actOf(count), generatedTool(count)])), webFolder)
  const subject = (name: string, view: string): Subject => ({
    name,
    begin: (count) => `a[href$="/${actOf(count)}"]`,
    control: (section, question) => `#question-${section}-${question}`,
    yes: (section, question) => `[data-at="/${section}/${question}"] input[type=radio]`,
    async prepare(page, count) {
      await server.openCase(page, actOf(count))
      await page.evaluate(([kept, chosen]) => {
        localStorage.clear()
        localStorage.setItem(kept, chosen)
      }, [`caseloom/layout/italy/${PERSONA}`, view] as const)
    },
  })
  return { subject: subject('ours, a section at a time', 'sections'), onePage: subject('ours, on one page', 'page'), stop: () => server.stop() }
}
