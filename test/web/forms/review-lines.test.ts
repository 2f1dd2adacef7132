import { describe, expect, test } from 'vitest'
import type { Form, Option, Question } from '../../../core/definitions/definition-types.ts'
import type { Answers, Surroundings } from '../../../core/forms/answers.ts'
import { compileForm } from '../../../core/forms/compile/compile-form.ts'
import { earlierAnswers } from '../../../core/forms/view/earlier-answers.ts'
import { createAnswersStore } from '../../../playground/web/forms/store/answers-store.ts'
import { formSetting } from '../../../playground/web/forms/store/form-setting.ts'
import { fallenAway, reviewLines } from '../../../playground/web/forms/review-lines.ts'
import { takenBack, takenOver } from '../../../playground/web/forms/versions/taken-over.ts'

const form: Form = {
  $schema: '../meta/form.schema.json',
  id: 'visit',
  title: 'Visit',
  answers: {
    type: 'object',
    properties: {
      home: {
        type: 'object',
        title: 'Home',
        properties: {
          tenure: { type: 'string', title: 'Whose home is it?', oneOf: [{ const: 'own', title: 'Their own' }, { const: 'rent', title: 'Rented' }] },
          rent: { type: 'number', title: 'How much is the rent?', visibleWhen: 'tenure = "rent"' },
          rooms: { type: 'integer', title: 'How many rooms?' },
          double: { type: 'integer', title: 'Twice the rooms', calculate: 'rooms * 2' },
          warm: { type: 'boolean', title: 'Is it warm?', nonResponse: ['dont_know'] },
        },
      },
      people: {
        type: 'array',
        title: 'People',
        repeat: { over: 'members', heading: '{name}' },
        items: { type: 'object', properties: { work: { type: 'string', title: 'Work' } } },
      },
      steps: { type: 'array', title: 'Steps', items: { type: 'object', properties: { what: { type: 'string', title: 'What?' } } } },
    },
  },
}

const surroundings: Surroundings = {
  today: '2026-11-23',
  facts: {},
  rows: { members: [{ id: 'm2', name: 'Luca', age: 9 }, { id: 'm1', name: 'Ana', age: 34 }], commitments: [], results: [] },
  options: { services: [], workers: [], paths: [], members: [], territories: [], findings: [] },
}

/** Ana stood first in the household then, and somebody has left it since. */
const then: Answers = {
  home: { tenure: 'council', rooms: 3, double: 6, warm: { nonResponse: 'dont_know' } },
  people: [{ row: 'm1', work: 'Baker' }, { row: 'm9', work: 'Smith' }],
  steps: [{ what: 'Call' }],
}
const asked = structuredClone(form)
asked.answers.properties?.['home']?.properties?.['tenure']?.oneOf?.push({ const: 'council', title: 'From the town' })

const defects = (option: Option): Question => ({ type: 'array', title: 'What is wrong?', items: { type: 'string', oneOf: [option] } })
const compiled = compileForm(form)
const earlier = earlierAnswers(compiled, compileForm(asked), then, surroundings, 'en')
const openWith = (answers: Answers) => createAnswersStore(formSetting(form, surroundings, 'en', earlier), answers)

describe('what was answered before', () => {
  test('stands beside the same question, for a person wherever she stands now, in the words of then', () => {
    expect([...earlier].map(([at, { words, isOver }]) => [at, words, isOver])).toEqual([
      ['/home/tenure', 'From the town', true],
      ['/home/rooms', '3', undefined],
      ['/home/warm', 'Does not know', undefined],
      ['/people/1/work', 'Baker', undefined],
    ])
  })

  test('is never a signature: it is given anew', () => {
    const signed = structuredClone(form)
    signed.answers.properties = { ...signed.answers.properties, hand: { type: 'string', format: 'signature', title: 'Signature' }, said: { type: 'string', title: 'Said' } }
    const compiledSigned = compileForm(signed)
    expect([...earlierAnswers(compiledSigned, compiledSigned, { hand: 'typed/Ana', said: 'Yes' }, surroundings, 'en').keys()]).toEqual(['/said'])
  })

  test('is taken over where nothing is answered yet and it can still be given, and given back where nobody changed it', () => {
    const store = openWith({ home: { rooms: 4 } })
    const { answers, places } = takenOver(store.answers(), earlier)
    expect(places).toEqual(['/home/warm', '/people/1/work'])
    expect(answers).toMatchObject({ home: { rooms: 4, warm: { nonResponse: 'dont_know' } }, people: [{ row: 'm2' }, { row: 'm1', work: 'Baker' }] })
    store.replace(answers)
    store.answer(['home', 'warm'], true)
    expect(takenBack(store.answers(), places, earlier)).toMatchObject({ home: { rooms: 4, warm: true }, people: [{ row: 'm2' }, { row: 'm1' }] })
    expect(takenBack(store.answers(), places, earlier)).not.toHaveProperty(['people', 1, 'work'])
  })

  test('is told in the review where it was other; what is worked out, and rows that people add, are not compared', () => {
    const store = openWith({ home: { tenure: 'rent', rooms: 3, warm: true }, steps: [{ what: 'Write' }] })
    expect(reviewLines(store, earlier).map(({ at, answer, before }) => [at, answer, before])).toEqual([
      ['/home/tenure', 'Rented', 'From the town'],
      ['/home/rooms', '3', undefined],
      ['/home/double', '6', undefined],
      ['/home/warm', 'Yes', 'Does not know'],
      ['/people/1/work', '', 'Baker'],
      ['/steps/0/what', 'Write', undefined],
    ])
  })

  test('is told to have fallen away where its question is not asked any more', () => {
    const before = earlierAnswers(compiled, compiled, { home: { tenure: 'rent', rent: 500, rooms: 3 } }, surroundings, 'en')
    const opened = (answers: Answers) => createAnswersStore(formSetting(form, surroundings, 'en', before), answers)
    expect(fallenAway(opened({ home: { tenure: 'own', rent: 500, rooms: 3 } }), before)).toEqual([{ at: '/home/rent', question: 'How much is the rent?', before: '500' }])
    expect(fallenAway(opened({ home: { tenure: 'rent', rooms: 3 } }), before)).toEqual([])
  })

  test('that can no longer be chosen is called as it was asked, in the review and in what is said to be wrong', () => {
    const now = structuredClone(form)
    const { home } = now.answers.properties ?? {}
    home!.properties!['tenure']!.oneOf = [{ const: 'own', title: 'Their own' }]
    home!.properties!['defects'] = defects({ const: 'mould', title: 'Mould' })
    const was = structuredClone(asked)
    was.answers.properties!['home']!.properties!['defects'] = defects({ const: 'damp', title: 'Damp' })
    const store = createAnswersStore(formSetting(now, surroundings, 'en', undefined, [now, was]), { home: { tenure: 'council', defects: ['mould', 'damp'] } })
    expect(reviewLines(store, undefined).map(({ at, answer }) => [at, answer])).toEqual([['/home/tenure', 'From the town'], ['/home/defects', 'Mould, Damp']])
    const sentences = [
      '“From the town” cannot be chosen for “Whose home is it?”: choose one of the answers shown.',
      '“Damp” cannot be chosen for “What is wrong?”: choose one of the answers shown.',
    ]
    expect(store.problems().map(({ message }) => message)).toEqual(sentences)
    store.reveal()
    expect(store.outstanding().map(({ message }) => message)).toEqual(sentences)
    expect(store.outstanding()).toBe(store.outstanding())
    expect(store.question('/home/tenure').problem).toBe(sentences[0])
  })

  test('leaves the review as it is where nothing was answered before', () => {
    expect(reviewLines(openWith({ home: { rooms: 3 } }), undefined).map(({ at }) => at)).toEqual(['/home/rooms', '/home/double'])
  })
})
