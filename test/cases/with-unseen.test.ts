import { describe, expect, test } from 'vitest'
import type { FormDefinition } from '../../core/definitions/configuration.ts'
import { withUnseen } from '../../core/cases/with-unseen.ts'
import { compileForm } from '../../core/forms/compile/compile-form.ts'
import { withoutSensitive } from '../../core/forms/recorded/redacted-answers.ts'

const kids: FormDefinition = {
  $schema: 'form.schema.json', id: 'kids', title: 'Kids',
  answers: {
    type: 'object',
    properties: {
      kids: { type: 'array', repeat: {}, items: { type: 'object', properties: { name: { type: 'string' }, illness: { type: 'string', sensitive: true } } } },
    },
  },
}
const form = compileForm(kids)
const [ada, ben, cleo] = [{ name: 'Ada' }, { name: 'Ben' }, { name: 'Cleo' }]
const ill = { name: 'Ada', illness: 'asthma' }

describe('rows without ids, of which somebody does not see every answer', () => {
  test.each<[string, object[], object[]]>([
    ['are known by what they saw', [ada, ben], [ill, ben]],
    ['keep what is theirs in another order', [ben, ada], [ben, ill]],
    ['keep what is theirs beside a new one', [cleo, ada, ben], [cleo, ill, ben]],
    ['give nothing to one that stands in the place of another', [ben, cleo], [ben, cleo, ill]],
    ['give nothing to one that moves up', [ben], [ben, ill]],
    ['may be taken out when they were seen wholly', [ada], [ill]],
  ])('%s', (_, given, expected) => {
    const earlier = { kids: [ill, ben] }
    expect(withUnseen(form, { kids: given } as never, earlier, withoutSensitive(form, earlier))).toEqual({ kids: expected })
  })
})
