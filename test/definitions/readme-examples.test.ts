import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { AssessmentTool, Question } from '../../core/definitions/definition-types.ts'
import { loadLoneFile, readLoneFile } from '../../core/server/lone-file.ts'
import { metaSchemas, ROOT } from './fixture-files.ts'

const README = readFileSync(resolve(ROOT, 'form-definitions/README.md'), 'utf8')
const examples = [...README.matchAll(/^```json\n(.*?)^```$/gms)].map(([, text = '']) => text)
const section = README.split('\n## A tool, from paper to decision\n')[1]?.split('\n## ')[0] ?? ''
const folder = mkdtempSync(join(tmpdir(), 'caseloom-readme-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The errors that checking a file tells, those of its golden cases among them. */
function problemsOf(text: string): string[] {
  const file = join(folder, 'example.json')
  writeFileSync(file, text)
  return loadLoneFile(readLoneFile(ROOT, file, 'example.json'), metaSchemas).problems.flatMap(({ severity, message }) => (severity === 'error' ? [message] : []))
}

/** Number and title of each question that has a number, in order. */
function* numbered({ number, title, properties = {}, items }: Question): Generator<string> {
  if (number !== undefined) yield `${number} ${String(title)}`
  for (const child of [...Object.values(properties), ...(items ? [items] : [])]) yield* numbered(child)
}

test('every definition the page shows whole can be used as it stands', () => {
  expect(examples.map((text) => (JSON.parse(text) as { id: string }).id)).toEqual(['home_visit', 'housing_check'])
  expect(examples.map(problemsOf)).toEqual([[], []])
})

const tool = examples[1] ?? ''

test.each([
  ['"hardship": 4', '"hardship": 3'],
  ['"findings": ["without_home"]', '"findings": []'],
  ['"path": "advice"', '"path": "referral"'],
])('the golden cases of the worked tool are run: %s is not %s', (right, wrong) => {
  const [questions = '', cases = ''] = tool.split('"goldenCases"')
  expect(problemsOf(`${questions}"goldenCases"${cases.replace(right, wrong)}`)).toEqual([expect.stringContaining('Golden case')])
})

test('the worked tool asks what its paper asks, in the same words and order', () => {
  const onPaper = [...section.matchAll(/^([A-E]\d) {2}(.*?)(?: {2,}|$)/gm)].map(([, number, title]) => `${number} ${title}`)
  expect(onPaper).toHaveLength(15)
  expect([...numbered((JSON.parse(tool) as AssessmentTool).answers)]).toEqual(onPaper)
})
