import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { atEveryControl, sections } from './every-control.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const desk = atEveryControl()
const { open, tabTo, write, press, question, record, recorded, typedBefore } = desk

const times = (count: number, key: string) => Array.from({ length: count }, () => key)

const answersByKeyboard = {
  words: { full_name: 'Ana Rossi', email: 'ana@example.org', story: 'Two lines', rooms: 3, rent: 650.5, rent_per_room: 216.83, since: '2019-05-05', awake: '06:30', secret: 'kept' },
  one: { working: true, home: 'other', home_specify: 'With a friend', safe: 'no', support: 'time', region: 'emilia', town: 'forli', occupation: 'o3' },
  several: { obstacles: ['children', 'other'], obstacles_specify: 'Debts', papers: ['identity', 'permit'], trades: ['o1', 'o2'], priorities: ['home', 'job', 'school', 'health'] },
  scales: { pain: 7, steps: 4, trust: 2 },
  feelings: { calm: 'often', slept: { nonResponse: 'refused' }, alone: 'always' },
  children: [{ first_name: 'Ana', age: 7 }],
  evidence: { where: 'geo:45.07,7.5', signed: 'typed/Ana Rossi' },
}

test('every control is answered by keyboard alone, keeps its answer over a reload, and the answers are stored as they were given', async () => {
  const page = desk.page()
  await open('words')
  await tabTo('/words/full_name')
  await write('Ana Rossi')
  await page.getByText('Good day, Ana Rossi').waitFor()
  await tabTo('/words/email')
  await write('ana@example.org')
  await tabTo('/words/story')
  await write('Two lines')
  await tabTo('/words/rooms', 'summary')
  await press('Enter')
  await page.getByText('A closed space with a window').waitFor()
  await tabTo('/words/rooms')
  await write('3')
  await tabTo('/words/rent')
  await write('650,5')
  await page.getByText('worked out from “How many rooms does the home have?”: 3; “Rent”: 650.5 euro a month').waitFor()
  await tabTo('/words/since')
  // The same in every order of day and month.
  await write('05052019')
  await tabTo('/words/awake')
  await write('0630A')

  await open('one')
  await tabTo('/one/working')
  await press('Space')
  await tabTo('/one/home')
  await press('Space', 'ArrowUp')
  await tabTo('/one/home_specify')
  await write('With a friend')
  await tabTo('/one/safe')
  await press('Space', 'ArrowUp')
  await page.getByRole('status').getByText('somebody does not feel safe at home').waitFor()
  await tabTo('/one/support')
  await press('Space', 'ArrowDown')
  await tabTo('/one/region')
  await write('emi')
  await press('Enter')
  await tabTo('/one/town')
  await write('forli')
  await press('Enter')
  await tabTo('/one/occupation')
  await write('electr')
  await press('Enter')

  await open('several')
  await tabTo('/several/obstacles')
  await press('Space', ...times(4, 'Tab'), 'Space')
  await tabTo('/several/obstacles_specify')
  await write('Debts')
  await tabTo('/several/papers')
  await press('Space', 'Tab', 'Space')
  await tabTo('/several/trades')
  await write('teach')
  await press('Enter')
  await write('nurse')
  await press('Enter')
  await tabTo('/several/priorities', 'button')
  await press(...times(4, 'Enter'))
  await page.getByRole('button', { name: 'Move up: A home' }).focus()
  await press('Enter')
  await page.getByText('A home: now 1 of 4').waitFor()

  await open('scales')
  await tabTo('/scales/pain')
  await press('Space', ...times(7, 'ArrowRight'))
  await tabTo('/scales/steps')
  await press('Space', ...times(3, 'ArrowRight'))
  await tabTo('/scales/trust')
  await press('Space', 'ArrowRight')

  await open('feelings')
  await tabTo('/feelings/calm')
  await press('Space', ...times(2, 'ArrowRight'))
  await tabTo('/feelings/slept')
  await press('Space', 'ArrowLeft')
  await tabTo('/feelings/alone')
  await press('Space', ...times(3, 'ArrowRight'))
  await page.getByRole('status').getByText('always alone').waitFor()

  await open('children')
  await tabTo('/children/0/first_name')
  await write('Ana')
  await tabTo('/children/0/age')
  await write('7')
  await page.getByRole('region', { name: 'Ana, 7' }).waitFor()

  await open('evidence')
  await tabTo('/evidence/where')
  await write('45.07')
  await press('Tab')
  await write('7,5')
  await tabTo('/evidence/signed')
  await write('Ana Rossi')

  await open('one')
  expect(await page.getByRole('combobox', { name: 'Town' }).inputValue()).toBe('Forlì')
  await record()
  expect(await recorded()).toEqual(answersByKeyboard)
})

test('what is wrong is told beside each control', async () => {
  const page = desk.page()
  await typedBefore({
    words: { email: 'ana', rooms: 40, rent: 'much', awake: '06:30' },
    one: { region: 'piedmont', town: 'forli' },
    several: { papers: ['identity', 'permit', 'health'], priorities: ['job'] },
    evidence: { where: 'geo:95,7', signed: 'typed/Ana' },
  })
  await record()
  await page.locator('.cl-problem-lines').waitFor()
  const wrong: Record<string, string[]> = {
    words: ['/words/full_name', '/words/email', '/words/rooms', '/words/rent'],
    one: ['/one/town'],
    several: ['/several/papers', '/several/priorities'],
    feelings: ['/feelings/calm'],
    evidence: ['/evidence/where'],
  }
  for (const [section, places] of Object.entries(wrong)) {
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('button').nth(sections.indexOf(section as 'words')).click()
    await question(places[0]!).waitFor()
    const told = await page.locator('.cl-questions [data-wrong]').evaluateAll((all) => all.map((each) => each.getAttribute('data-at')))
    expect(told).toEqual(places)
    for (const at of places) {
      const problem = question(at).locator('[id$="-problem"]').first()
      const id = await problem.getAttribute('id')
      await question(at).locator(`[aria-describedby~="${id}"]`).first().waitFor({ state: 'attached' })
    }
  }
})

test.each([
  ['en', 1280, [2, 3]],
  ['ar', 1280, [2, 3]],
  ['en', 390, [1, 1]],
])('options stand in as many columns as there is room for, in the order in which one reads them: %s at %i', async (language, width, columns) => {
  const page = desk.page()
  await page.setViewportSize({ width, height: 900 })
  await page.evaluate((id) => localStorage.setItem('caseloom.language', id), language)
  for (const [index, [section, at]] of ([['one', '/one/home'], ['several', '/several/papers']] as const).entries()) {
    await open(section)
    const boxes = await question(at).locator('.cl-choice').evaluateAll((all) => all.map((each) => each.getBoundingClientRect()).map(({ x, y, width: wide }) => ({ x: Math.round(x), y: Math.round(y), wide: Math.round(wide) })))
    const firstLine = boxes.filter(({ y }) => y === boxes[0]!.y).map(({ x }) => x)
    expect(firstLine).toHaveLength(columns[index]!)
    expect(firstLine).toEqual(firstLine.toSorted((one, other) => (language === 'ar' ? other - one : one - other)))
    expect(boxes.map(({ y }) => y)).toEqual(boxes.map(({ y }) => y).toSorted((one, other) => one - other))
    expect(Math.max(...boxes.map(({ wide }) => wide)) - Math.min(...boxes.map(({ wide }) => wide))).toBeLessThanOrEqual(1)
  }
})

test.each([['en', 1280], ['en', 390], ['ar', 390]])('nothing keeps anybody out, and nothing is wider than the window: %s at %i', async (language, width) => {
  const page = desk.page()
  await page.setViewportSize({ width, height: 900 })
  await typedBefore({ ...answersByKeyboard, words: { email: 'ana', story: { nonResponse: 'refused' } }, one: { ...answersByKeyboard.one, region: 'piedmont' } })
  await page.evaluate((id) => localStorage.setItem('caseloom.language', id), language)
  for (const section of sections) {
    await open(section)
    await page.locator('.cl-questions').first().waitFor()
    await page.evaluate(axe)
    const violations = await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: { run: (node: Document, options: object) => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> } })
        .axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
    })
    expect(violations, section).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), section).toBeLessThanOrEqual(0)
  }
})
