import { expect, test } from 'vitest'
import type { FormDefinition } from '../../core/definitions/configuration.ts'
import { formCalled } from '../../playground/web/pages/tools/form-called.ts'

const visit: FormDefinition = { $schema: '../meta/form.schema.json', id: 'visit', title: 'Visit', answers: { type: 'object', properties: {} } }

test('a form is found by its own id alone, not by a name that every object answers to', () => {
  const configuration = { forms: { visit }, formVersions: { visit: 'v1' } }
  expect(formCalled(configuration, 'visit')).toEqual({ form: visit, version: 'v1' })
  for (const id of ['constructor', 'toString', '__proto__', 'gone', '']) expect(formCalled(configuration, id)).toBeUndefined()
})
