import { expect, test } from 'vitest'
import type { FormDefinition } from '../../core/definitions/configuration.ts'
import type { Question } from '../../core/definitions/definition-types.ts'
import type { ProgramLanguage } from '../../core/definitions/program-languages.ts'
import { compileForm } from '../../core/forms/compile/compile-form.ts'
import { paperForm } from '../../core/forms/paper/paper-form.ts'
import type { PaperPart } from '../../core/forms/paper/paper.ts'
import { formOf, household } from './home-visit.ts'

const mood = (id: string): [string, Question] => [id, { type: 'integer', title: id, oneOf: [{ const: 0, title: 'Never' }, { const: 1, title: 'Often' }] }]

/** A form with one question that is asked on a condition. */
const visitWhen = (visibleWhen: string): FormDefinition => formOf({
  asked: { type: 'string', title: 'Asked', visibleWhen },
  born: { type: 'string', format: 'date', title: 'Born' },
  rooms: { type: 'integer', title: 'Rooms' },
  beds: { type: 'integer', title: 'Beds' },
  owned: { type: 'boolean', title: 'Owned', number: 'A1' },
  other_reason: { type: 'string', title: 'Other reason' },
  code: { type: 'string', title: 'Kind', oneOf: [{ const: '1', title: 'House' }, { const: '2', title: 'Tent' }] },
  path: { type: 'string', title: 'Path', oneOf: [{ const: 'casework', title: 'Casework' }] },
  needs: { type: 'array', title: 'Needs', items: { type: 'string', oneOf: [{ const: 'food', title: 'Food' }, { const: 'heat', title: 'Heating' }] } },
  mood: {
    type: 'object', title: 'Mood',
    properties: Object.fromEntries(['sad', 'tired', 'tense', 'angry'].map(mood)),
  },
  jobs: {
    type: 'array', title: 'Jobs',
    items: { type: 'object', properties: { hours: { type: 'integer', title: 'Hours' }, kind: { type: 'string', title: 'Kind of job', oneOf: [{ const: 'paid', title: 'Paid' }] } } },
  },
})

const homeCheck = compileForm(formOf({ home: { type: 'object', properties: { warm: { type: 'boolean', title: 'Warm' } } } }))
const formCalled = (id: string) => (id === 'home_check' ? homeCheck : undefined)

function onlyIf(form: FormDefinition, path: string, language = 'en'): string | undefined {
  const found = (parts: readonly PaperPart[]): string | undefined => {
    for (const part of parts) {
      if (part.kind !== 'note' && part.path === path) return part.onlyIf
      const within = 'parts' in part ? found(part.parts) : undefined
      if (within !== undefined) return within
    }
    return undefined
  }
  return found(paperForm(compileForm(form), household, language, { formCalled }).parts)
}

test.each([
  // People of the household
  ['count(members[age < 18]) > 0', 'Ask only if there are people in the household where the age is less than 18.'],
  ['count(members[age >= 6 and age < 16]) >= 1', 'Ask only if there are people in the household where the age is 6 or more and the age is less than 16.'],
  ['count(members[age < 3]) = 0', 'Ask only if there are no people in the household where the age is less than 3.'],
  ['count(members) > 4', 'Ask only if the number of people in the household is more than 4.'],
  ['some m in members satisfies m.age >= 75', 'Ask only if there are people in the household where the age is 75 or more.'],
  ['every m in members satisfies m.age >= 18', 'Ask only if there are no people in the household where the age is less than 18.'],
  // Rows of the form
  ['count(jobs) > 0', 'Ask only if there are entries under “Jobs”.'],
  ['count(jobs[kind = "paid"]) >= 2', 'Ask only if the number of entries under “Jobs” (where question “Kind of job” is “Paid”) is 2 or more.'],
  ['count(jobs[item.hours > 20 and owned]) > 0', 'Ask only if there are entries under “Jobs” where question “Hours” is more than 20 and question A1 is “Yes”.'],
  // Answers to several questions
  ['count([mood.sad, mood.tense][item = 1]) > 0', 'Ask only if there are answers among question “sad”, question “tense” where the answer is “Often”.'],
  ['count([mood.sad, mood.tired, mood.tense, mood.angry][item > 0]) >= 3', 'Ask only if the number of answers among question “sad” to question “angry” (where the answer is more than “Never”) is 3 or more.'],
  // Several answers to one question
  ['count(needs) > 0', 'Ask only if question “Needs” is answered.'],
  ['count(needs) = 0', 'Ask only if question “Needs” is not answered.'],
  ['count_selected(needs) >= 2', 'Ask only if the number of answers to question “Needs” is 2 or more.'],
  ['needs = ["food"]', 'Ask only if question “Needs” is “Food” and nothing else.'],
  // The plan, another form, facts of the case
  ['count(plan.objectives.commitments) > 0', 'Ask only if there are commitments in the plan.'],
  ['count(results) = 0', 'Ask only if there are no expected results in the plan.'],
  ['home_check.home.warm = false', 'Ask only if question “Warm” of “Small form” is “No”.'],
  ['minors > 2 or adults = 1', 'Ask only if the number of minors is more than 2 or the number of adults is 1.'],
  ['path != null and path != recommended_path', 'Ask only if question “Path” is answered and question “Path” is not the same as the recommended path.'],
  ['age_on(born, today) >= 16', 'Ask only if the age by question “Born” is 16 or more.'],
  ['born > today()', 'Ask only if question “Born” is more than today’s date.'],
  // Answers with each other, and joined
  ['rooms < beds', 'Ask only if question “Rooms” is less than question “Beds”.'],
  ['(rooms = 1 or beds > 4) and owned', 'Ask only if (question “Rooms” is 1 or question “Beds” is more than 4) and question A1 is “Yes”.'],
  ['not(rooms < 3 or owned)', 'Ask only if question “Rooms” is 3 or more and question A1 is not “Yes”.'],
  ['not(count(jobs) > 0 and rooms = beds)', 'Ask only if there are no entries under “Jobs” or question “Rooms” is not the same as question “Beds”.'],
  ['number(code) = 2', 'Ask only if question “Kind” is “Tent”.'],
  ['contains(other_reason, "rent")', 'Ask only if question “Other reason” contains “rent”.'],
  ['false', 'Not asked.'],
  // What is worked out names what it depends on; what nobody can be asked about keeps the bare sentence.
  ['rooms * 2 > beds', 'Whether this is asked depends on question “Rooms”, question “Beds”.'],
  ['count(members[sex = "female"]) > 0', 'Ask only where it applies.'],
  ['count(scores) > 1', 'Ask only where it applies.'],
])('%s', (condition, sentence) => expect(onlyIf(visitWhen(condition), 'asked')).toBe(sentence))

test('within rows the person’s age and the place of the entry have words', () => {
  const form = formOf({
    people: {
      type: 'array', title: 'People', repeat: { over: 'members', heading: '{name}' },
      items: { type: 'object', properties: { work: { type: 'string', title: 'Work', visibleWhen: 'age >= 16' }, why: { type: 'string', title: 'Why', visibleWhen: 'position() > 1' } } },
    },
    left: { type: 'string', title: 'Left', visibleWhen: 'count(people[age < 5]) > 0' },
  })
  expect(onlyIf(form, 'people.work')).toBe('Ask only if the age is 16 or more.')
  expect(onlyIf(form, 'people.why')).toBe('Ask only if the number of this entry is more than 1.')
  expect(onlyIf(form, 'left')).toBe('Ask only if there are entries under “People” where the age is less than 5.')
})

test.each<[ProgramLanguage, string[]]>([
  ['en', [
    'Ask only if there are people in the household where the age is less than 18.',
    'Ask only if the number of entries under “Jobs” (where question “Hours” is more than 2) is 2 or more.',
    'Ask only if question “Path” is not the same as the recommended path.',
  ]],
  ['it', [
    'Chiedere solo se ci sono persone nel nucleo per cui l’età è meno di 18.',
    'Chiedere solo se il numero di voci in “Jobs” (per cui la domanda “Hours” è più di 2) è 2 o più.',
    'Chiedere solo se la domanda “Path” non coincide con il percorso raccomandato.',
  ]],
  ['ro', [
    'Se întreabă numai dacă există persoane în gospodărie la care vârsta este mai puțin de 18.',
    'Se întreabă numai dacă numărul de înregistrări la “Jobs” (la care întrebarea “Hours” este mai mult de 2) este 2 sau mai mult.',
    'Se întreabă numai dacă întrebarea “Path” nu coincide cu parcursul recomandat.',
  ]],
  ['es', [
    'Preguntar solo si hay personas en el hogar en que la edad es menos de 18.',
    'Preguntar solo si el número de entradas en “Jobs” (en que la pregunta “Hours” es más de 2) es 2 o más.',
    'Preguntar solo si la pregunta “Path” no coincide con la vía recomendada.',
  ]],
  ['hy', [
    'Հարցնել միայն, եթե կան մարդիկ տնային տնտեսությունում, որտեղ տարիքը՝ 18-ից պակաս։',
    'Հարցնել միայն, եթե քանակը (գրառումներ “Jobs” բաժնում, որտեղ հարց “Hours”՝ 2-ից ավելի)՝ 2 կամ ավելի։',
    'Հարցնել միայն, եթե հարց “Path”՝ ոչ նույնը, ինչ առաջարկված ուղին։',
  ]],
  ['ar', [
    'لا يُسأل إلا إذا كان: يوجد أشخاص في الأسرة حيث العمر أقل من ١٨.',
    'لا يُسأل إلا إذا كان: عدد بنود في “Jobs” (حيث جواب السؤال “Hours” أكثر من ٢) ٢ أو أكثر.',
    'لا يُسأل إلا إذا كان: جواب السؤال “Path” مختلف عن المسار الموصى به.',
  ]],
])('it is said in %s', (language, sentences) => {
  const conditions = ['count(members[age < 18]) > 0', 'count(jobs[hours > 2]) >= 2', 'path != recommended_path']
  expect(conditions.map((condition) => onlyIf(visitWhen(condition), 'asked', language))).toEqual(sentences)
})

test('a long title is cut where a word ends, for it is only to be found again', () => {
  const title = 'During the last four weeks, how often did anybody in the household go a whole day and night without eating?'
  const form = formOf({ hungry: { type: 'boolean', title }, whom: { type: 'string', title: 'Who?', visibleWhen: 'hungry' } })
  expect(onlyIf(form, 'whom')).toBe('Ask only if question “During the last four weeks, how often did anybody in the …” is “Yes”.')
})
