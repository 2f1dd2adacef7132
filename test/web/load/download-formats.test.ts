import { expect, test } from 'vitest'
import type { FormDefinition } from '../../../core/definitions/configuration.ts'
import { DOWNLOAD_FORMATS, fileName } from '../../../playground/web/pages/load/download-formats.ts'

const visit: FormDefinition = { $schema: '../meta/form.schema.json', id: 'visit', title: 'Visit', answers: { type: 'object', properties: { told: { type: 'string', title: 'What was told?', ui: { widget: 'long_text' } } } } }

test('what belongs beside a file is called after it, as on the command line', async () => {
  const format = DOWNLOAD_FORMATS.find(({ id }) => id === 'json-schema')
  const { files = [] } = (await format?.make(visit)) ?? {}
  expect(files.map(({ beside }) => fileName(`visit${format?.extension}`, beside))).toEqual(['visit.schema.json', 'visit.schema.ui.json'])
})
