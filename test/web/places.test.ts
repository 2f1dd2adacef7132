import { expect, it } from 'vitest'
import type { Role } from '../../core/definitions/definition-types.ts'
import type { Workflow } from '../../core/workflow/workflow.ts'
import { firstPlaceOf, placesOf } from '../../playground/web/desk/places.ts'

const every = ['inbox', 'register', 'worklist', 'meetings', 'services', 'overview']
const workflowWith = (on: readonly string[]) => ({ modules: every.map((id) => ({ id, title: id, on: on.includes(id), because: '' })) }) as unknown as Workflow

it.each<[string, Partial<Role>, string[], string[], string | undefined]>([
  ['a coordinator where people are sent', { cases: 'territory', inbox: true, figures: true }, ['inbox', 'worklist', 'meetings', 'services', 'overview'], ['inbox', 'worklist', 'meetings', 'services', 'overview'], 'worklist'],
  ['a case manager sees no inbox', { cases: 'own' }, every, ['worklist', 'meetings', 'services'], 'worklist'],
  ['an analyst sees figures, never cases', { cases: 'none', figures: true }, every, ['services', 'overview'], 'overview'],
  ['a front office where nobody registers by hand', { cases: 'none', registers: true }, ['inbox', 'services'], ['services'], 'services'],
  ['nothing is on', { cases: 'territory' }, [], [], undefined],
])('%s', (_who, role, on, places, first) => {
  const workflow = workflowWith(on)
  expect(placesOf(workflow, { title: 'role', cases: 'none', ...role })).toEqual(places)
  expect(firstPlaceOf(workflow, { title: 'role', cases: 'none', ...role })).toBe(first)
})
