import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { AssessmentTool, CountryPack, Question } from '../../core/definitions/definition-types.ts'
import { copyDefinitions, editDefinition } from '../server/definitions-copy.ts'
import { visit } from '../server/visitor.ts'
import { sitDownAs } from './at-the-desk.ts'
import { servedPages } from './served-pages.ts'

const points = (title: string): Question => ({ type: 'string', title, oneOf: [{ const: 'no', title: 'No', score: 0 }, { const: 'yes', title: 'Yes', score: 7 }] })

/** A scorecard as people bring it: nothing has to be answered, and what it works out is told by notes alone. */
const scorecard = (id: string, title: string): AssessmentTool => ({
  $schema: '../../../form-definitions/meta/assessment-tool.schema.json', id, title, status: 'illustrative',
  answers: {
    type: 'object',
    properties: {
      home: { type: 'object', title: 'Home', properties: { roof: points('Does the roof leak?'), water: points('Is there no water?'), light: points('Is there no light?') } },
      means: {
        type: 'object', title: 'Means',
        properties: {
          income: { type: 'integer', title: 'Income of the month' },
          heads: { type: 'integer', title: 'How many live on it?' },
          each: { type: 'number', title: 'Income for each', calculate: 'income / heads' },
          part: { type: 'number', calculate: 'each / 100', ui: { widget: 'hidden' } },
          told: { type: 'null', title: 'That is {part} of what is needed.' },
        },
      },
    },
  },
  scales: [{ id: `${id}_total`, title: 'Total', method: 'sum', of: ['home'], bands: [{ from: 0, title: 'Not vulnerable' }, { from: 7, title: 'Highly vulnerable' }] }],
})

const pages = servedPages((folder) => {
  copyDefinitions(folder)
  for (const [id, title] of [['scorecard_a', 'Scorecard A'], ['scorecard_b', 'Scorecard B']] as const) writeFileSync(join(folder, `country-configs/italy/tools/${id}.json`), JSON.stringify(scorecard(id, title)))
  editDefinition<CountryPack>(folder, 'country-configs/italy/pack.json', (pack) => {
    const act = (form: string, title: string) => ({ kind: 'assess' as const, title, done: `${title} done`, form, by: ['case_manager'] as [string] })
    pack.acts = { ...pack.acts, score_a: act('scorecard_a', 'Score A'), score_b: act('scorecard_b', 'Score B') }
  })
  return folder
})

test('a scorecard that is half filled in says so before it is recorded and on the case, where what was worked out can be read, under its name', async () => {
  const desk = await sitDownAs('case_manager_ii', pages.browser, pages.server.address, pages.errors)
  const { page } = desk
  const colleague = await visit(pages.server, 'case_manager_ii')
  const caseId: string = (await colleague.get('worklist?tab=mine&search=rinaldi')).body.rows[0].caseId
  expect((await colleague.act(caseId, 'score_b', { home: { roof: 'no', water: 'no', light: 'no' } })).status).toBe(201)

  await page.goto(`${pages.server.address}/italy/cases/${caseId}/score_a?view=sections`)
  await page.locator('.cl-form-page').waitFor()
  await desk.choose('Does the roof leak?', 'Yes')
  await expect.poll(() => page.locator('.cl-form-side').innerText()).toContain('Scored questions without an answer: 2 of 3')
  await desk.goOn('Means')
  await desk.type('Income of the month', '120')
  await desk.type('How many live on it?', '3')
  await desk.goOn('Review and record')
  const blank = page.getByRole('region', { name: 'Scored questions without an answer: 2 of 3' })
  expect(await blank.getByRole('listitem').allInnerTexts()).toEqual(['Is there no water?', 'Is there no light?'])
  expect(await page.getByText('Nothing is missing').count()).toBe(0)
  const review = await page.locator('.cl-review').innerText()
  expect(review).toMatch(/Income for each\s*worked out\s*40/)
  expect(review).toMatch(/worked out\s*That is 0\.4 of what is needed\./)
  await blank.getByRole('button', { name: 'Is there no light?' }).click()
  await desk.choose('Is there no light?', 'No')
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: /^Review/ }).click()
  await page.getByRole('region', { name: 'Scored questions without an answer: 1 of 3' }).waitFor()
  await desk.record()

  const ofA = page.getByRole('region', { name: 'Scorecard A' })
  expect(await ofA.innerText()).toMatch(/Total\s*Highly vulnerable\s*Scored questions without an answer: 1 of 3/)
  expect(await page.getByRole('region', { name: 'Scorecard B' }).innerText()).not.toContain('without an answer')
  expect(await page.locator('.cl-timeline').innerText()).toMatch(/Score A done\s*4 answers/)
  await page.getByRole('tab', { name: /^Answers/ }).click()
  const answers = await page.locator('.cl-filled').first().innerText()
  expect(answers).toMatch(/4 answers[\s\S]*Income for each\s*worked out\s*40[\s\S]*worked out\s*That is 0\.4 of what is needed\./)
})
