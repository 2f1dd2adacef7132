import { expect, test } from 'vitest'
import { compileForm } from '../../../core/forms/compile/compile-form.ts'
import { openForm } from '../../../core/forms/filling/open-form.ts'
import { formView } from '../../../core/forms/view/form-view.ts'
import { shownSections } from '../../../playground/web/forms/form-steps.ts'
import { problemsBySection } from '../../../playground/web/forms/problems-by-section.ts'
import { formOf, household } from '../../forms/home-visit.ts'

const visit = compileForm(formOf({
  home: { type: 'object', title: 'Home', required: ['rooms', 'warm'], properties: { rooms: { type: 'integer' }, warm: { type: 'boolean' } } },
  health: { type: 'object', title: 'Health', properties: { since: { type: 'string', minLength: 4 } } },
  work: { type: 'array', title: 'Work', repeat: { over: 'members', heading: '{name}' }, items: { type: 'object', required: ['job'], properties: { job: { type: 'string' } } } },
}))
const open = openForm(visit, { health: { since: 'a' } }, household)
const sections = shownSections(formView(visit, household, 'en'), open.state())
const summaryAt = (at: string, problems = open.problems('en')) => {
  const current = sections.find((section) => section.at === at)
  if (!current) throw new Error(`No section ${at}.`)
  const { here, elsewhere } = problemsBySection(problems, sections, current, visit)
  return [here.map((problem) => problem.at), elsewhere.map(({ section, problems: [first, ...more] }) => `${section.title}: ${first.at} and ${more.length}`)]
}
const others = household.rows.members.length - 1

test.each<[string, string[], string[]]>([
  ['/home', ['/home/rooms', '/home/warm'], ['Health: /health/since and 0', `Work: /work/0/job and ${others}`]],
  ['/health', ['/health/since'], [`Work: /work/0/job and ${others}`, 'Home: /home/rooms and 1']],
])('in the section %s its own problems are told one by one, and of the others where they begin and how many they are: the next first', (at, here, elsewhere) => {
  expect(summaryAt(at)).toEqual([here, elsewhere])
})

test('a section in order tells of the others only; what stands in none that is shown is told wherever somebody is', () => {
  expect(summaryAt('/health', [{ at: '/home/rooms', code: 'required', params: {}, message: 'Answer it.' }])).toEqual([[], ['Home: /home/rooms and 0']])
  expect(summaryAt('/health', [{ at: '/gone', code: 'check', params: {}, message: 'No.' }])).toEqual([['/gone'], []])
})
