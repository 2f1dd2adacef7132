import { describe, expect, test } from 'vitest'
import type { Question } from '../../core/definitions/definition-types.ts'
import { compileForm } from '../../core/forms/compile/compile-form.ts'
import { paperForm } from '../../core/forms/paper/paper-form.ts'
import { limitWords } from '../../core/forms/words/limit-words.ts'
import { formOf, household } from './home-visit.ts'

const several: Question = { type: 'array', items: { type: 'string', oneOf: [{ const: 'a', title: 'A' }, { const: 'b', title: 'B' }] } }

describe('what an answer must keep to is said in words', () => {
  test.each<[question: Question, language: string, words: string[]]>([
    [{ type: 'integer', minimum: 1, maximum: 1200 }, 'en', ['from 1 to 1,200']],
    [{ type: 'integer', minimum: 0 }, 'it', ['almeno 0']],
    [{ type: 'number', maximum: 9.5, multipleOf: 0.5 }, 'es', ['como máximo 9,5', 'un múltiplo de 0,5']],
    [{ type: 'integer', multipleOf: 1 }, 'en', []],
    [{ type: 'string', minLength: 11, maxLength: 11 }, 'ro', ['caractere: exact 11']],
    [{ type: 'string', minLength: 0, maxLength: 80, format: 'email' }, 'en', ['characters: at most 80', 'an e-mail address']],
    [{ ...several, minItems: 2, maxItems: 3 }, 'hy', ['պատասխաններ՝ 2-ից 3']],
    [{ type: 'array', minItems: 1, items: { type: 'object', properties: {} } }, 'ar', ['عدد البنود: ١ على الأقل']],
    [{ type: 'string' }, 'en', []],
  ])('%j in %s', (question, language, words) => {
    expect(limitWords(question, language)).toEqual(words)
  })
})

test('an empty form on paper says them where somebody can keep to them by hand', () => {
  const form = compileForm(formOf({
    rooms: { type: 'integer', title: 'Rooms', minimum: 1, maximum: 30 },
    code: { type: 'string', title: 'Code', minLength: 4, maxLength: 4 },
    story: { type: 'string', title: 'Story', maxLength: 2000 },
    content: { type: 'integer', title: 'How content?', minimum: 0, maximum: 10, ui: { widget: 'scale' } },
    double: { type: 'integer', title: 'Twice', calculate: 'rooms * 2', minimum: 2 },
  }))
  const limits = (of?: Parameters<typeof paperForm>[3]) => paperForm(form, household, 'en', of).parts.map((part) => (part.kind === 'question' ? part.limits : undefined))
  expect(limits()).toEqual([['from 1 to 30'], ['characters: exactly 4'], undefined, undefined, undefined])
  expect(limits({ answers: { rooms: 2, code: 'abcd' }, maySee: () => true }).every((each) => each === undefined)).toBe(true)
})
