import { describe, expect, test } from 'vitest'
import { expression, HL7, SDC, taken, type FhirItem } from './questionnaire-of.ts'

const coding = (code: string, points: number) => ({ valueCoding: { code, display: code.toUpperCase() }, extension: [{ url: `${HL7}ordinalValue`, valueDecimal: points }] })
const FORM: readonly FhirItem[] = [
  { linkId: 'yes', type: 'boolean', text: 'Yes?' },
  { linkId: 'n', type: 'integer', text: 'n' },
  { linkId: 'm', type: 'decimal', text: 'm' },
  { linkId: 'born', type: 'date', text: 'Born' },
  { linkId: 'name', type: 'string', text: 'Name' },
  { linkId: 'g', type: 'group', text: 'Group', item: [{ linkId: 'g.1', type: 'choice', text: 'One', answerOption: [coding('a', 0), coding('b', 2)] }] },
  { linkId: 'many', type: 'choice', repeats: true, text: 'Many', answerOption: [{ valueCoding: { code: 'x', display: 'X' } }, { valueCoding: { code: 'y', display: 'Y' } }] },
  { linkId: 'rows', type: 'group', repeats: true, text: 'Rows', item: [{ linkId: 'age', type: 'integer', text: 'Age' }, { linkId: 'sex', type: 'choice', text: 'Sex', answerOption: [coding('f', 0), coding('m', 1)] }, { linkId: 'health', type: 'group', text: 'Health', item: [{ linkId: 'pain', type: 'boolean', text: 'Pain' }] }, { linkId: 'child', type: 'group', repeats: true, text: 'Children', item: [{ linkId: 'c_age', type: 'integer', text: 'Age' }] }] },
]
const ROWS = `%resource.item.where(linkId='rows')`
const AGE = `item.where(linkId='age').answer.value`
const at = (linkId: string) => `%resource.descendants().where(linkId='${linkId}').answer.value`

function translated(fhirPath: string, url: 'enableWhenExpression' | 'calculatedExpression', type = 'string', more: FhirItem = {}): { readonly is: string | undefined; readonly notes: readonly string[] } {
  const { definition, report } = taken([...FORM, { linkId: 'asked', type, readOnly: url === 'calculatedExpression', text: 'What?', extension: [expression(`${SDC}${url}`, fhirPath)] }], more)
  const asked = definition.answers.properties?.['asked']
  return { is: url === 'enableWhenExpression' ? asked?.visibleWhen : asked?.calculate, notes: report.lines.at(-1)?.notes.map(({ message }) => message) ?? [] }
}

describe('conditions in FHIRPath', () => {
  test.each<[fhirPath: string, expression: string]>([
    [`${at('yes')} = true`, 'yes = true'],
    [`%resource.item.where(linkId='yes').answer.valueBoolean`, 'yes'],
    [`%resource.repeat(item).where(linkId='yes').answer.first().value = true`, 'yes = true'],
    [`%resource.item.where(linkId='g').item.where(linkId='g.1').answer.value.code = 'b'`, 'g_1 = "b"'],
    [`'b' = ${at('g.1')}.code`, 'g_1 = "b"'],
    [`${at('g.1')} = %factory.Coding('sys', 'b')`, 'g_1 = "b"'],
    [`${at('g.1')}.display = 'B'`, 'label(g_1) = "B"'],
    [`${at('n')}.exists() and ${at('m')}.empty()`, 'n != null and m = null'],
    [`${at('n')} > 3 or ${at('m')} <= 2.5 and ${at('yes')}`, 'n > 3 or m <= 2.5 and yes'],
    [`(${at('n')} > 3 or ${at('m')} > 1) and ${at('yes')}`, '(n > 3 or m > 1) and yes'],
    [`${at('yes')}.not()`, 'not(yes)'],
    [`${at('yes')} implies ${at('n')} > 1`, 'not(yes) or n > 1'],
    [`${at('yes')} xor true`, 'yes != true'],
    [`${at('many')}.exists()`, 'count(many) > 0'],
    [`'x' in ${at('many')}.code`, 'selected(many, "x")'],
    [`${at('many')}.code contains 'x'`, 'selected(many, "x")'],
    [`${at('many')}.where(code = 'x').exists()`, 'count(many[item = "x"]) > 0'],
    [`${at('many')}.exists(code = 'x')`, '(some each_one in many satisfies each_one = "x")'],
    [`${at('many')}.count() >= 2`, 'count(many) >= 2'],
    [`${at('age')}.all($this >= 18)`, '(every each_one in age satisfies each_one >= 18)'],
    [`%resource.item.where(linkId='rows').count() > 1`, 'count(rows) > 1'],
    [`${ROWS}.where(${AGE} < 18).exists()`, 'count(rows[age < 18]) > 0'],
    [`${ROWS}.where(${AGE} < ${at('n')}).count() > 1`, 'count(rows[age < n]) > 1'],
    [`${ROWS}.where(item.where(linkId='sex').answer.value.code = 'f' and item.where(linkId='health').item.where(linkId='pain').answer.value).exists()`, 'count(rows[sex = "f" and health.pain]) > 0'],
    [`${ROWS}.where(${AGE} > 3).where(${AGE} < 18).empty()`, 'count(rows[age > 3][age < 18]) = 0'],
    [`${ROWS}.where(item.where(linkId='child').where(item.where(linkId='c_age').answer.value < 5).count() > 0).count() = 2`, 'count(rows[count(child[c_age < 5]) > 0]) = 2'],
    [`${ROWS}.exists(${AGE} < 18)`, '(some each_one in rows satisfies each_one.age < 18)'],
    [`${ROWS}.where(${AGE} > 3).all(${AGE} < 18)`, '(every each_one in rows[age > 3] satisfies each_one.age < 18)'],
    [`${ROWS}.exists(true)`, 'count(rows) > 0'],
    [`${ROWS}.first().${AGE} > 17`, 'rows[1].age > 17'],
    [`${ROWS}[1].${AGE} > 17`, 'rows[2].age > 17'],
    [`${ROWS}.where(${AGE} > 3).last().${AGE} > 17`, 'rows[age > 3][-1].age > 17'],
    [`${at('name')}.matches('^[A-Z]\\\\d+$')`, 'matches(name, "^[A-Z]\\\\d+$")'],
    [`${at('name')}.startsWith('A') and ${at('name')}.contains('b')`, 'starts_with(name, "A") and contains(name, "b")'],
    [`${at('born')} <= today() - 18 years`, 'born <= today() - years(18)'],
    [`${at('born')} > @2020-01`, 'born > @"2020-01-01"'],
    [`iif(${at('yes')}, false, true)`, 'yes != true'],
    [`${at('n')} = 1 // one`, 'n = 1'],
    [`%resource.descendants().where(linkId.startsWith('n')).answer.exists()`, 'count([n, name]) > 0'],
  ])('%s', (fhirPath, is) => expect(translated(fhirPath, 'enableWhenExpression')).toEqual({ is, notes: [] }))
})

describe('calculations in FHIRPath', () => {
  test.each<[fhirPath: string, type: string, expression: string]>([
    [`${at('n')} + ${at('m')} * 2`, 'decimal', 'n + m * 2'],
    [`(${at('m')} / ${at('n')} / ${at('n')}).round(1)`, 'decimal', 'round(m / n / n, 1)'],
    [`${at('n')} div 2 + ${at('n')} mod 2`, 'integer', 'trunc(n / 2) + n - 2 * trunc(n / 2)'],
    [`-${at('n')}`, 'integer', '-n'],
    [`iif(${at('n')} > 3, 'many', 'few')`, 'string', 'if n > 3 then "many" else "few"'],
    [`${at('name')} & ' ' & ${at('n')}.toString()`, 'string', 'concat(concat(name, " "), string(n))'],
    [`${at('name')}.substring(0, 2).upper()`, 'string', 'upper(substring(name, 1, 2))'],
    [`${at('name')}.toInteger()`, 'integer', 'number(name)'],
    [`${at('age')}.sum()`, 'integer', 'sum(age)'],
    [`${ROWS}.where(item.where(linkId='sex').answer.value.code = 'f').${AGE}.sum()`, 'integer', 'sum(rows[sex = "f"].age)'],
    [`${at('age')}.aggregate($this + $total, 0)`, 'integer', 'sum(age)'],
    [`${at('age')}.max()`, 'integer', 'max(age)'],
    [`${at('age')}.first()`, 'integer', 'age[1]'],
    [`${at('age')}.last()`, 'integer', 'age[-1]'],
    [`(${at('n')} | ${at('m')}).sum()`, 'decimal', 'sum(n, m)'],
    [`${at('g.1')}.ordinal()`, 'decimal', 'lookup("g_1_options", g_1, "score")'],
    [`${at('g.1')}.extension('http://hl7.org/fhir/StructureDefinition/ordinalValue').value`, 'decimal', 'lookup("g_1_options", g_1, "score")'],
    [`%questionnaire.item.item.where(linkId='g.1').answerOption.where(valueCoding.code = ${at('g.1')}.code).extension.where(url='${HL7}ordinalValue').valueDecimal`, 'decimal', 'lookup("g_1_options", g_1, "score")'],
    ['{}', 'string', 'null'],
    ['now()', 'dateTime', 'now()'],
  ])('%s', (fhirPath, type, is) => expect(translated(fhirPath, 'calculatedExpression', type)).toEqual({ is, notes: [] }))

  test('variables are put in where they are read, the nearest of a name first', () => {
    const extension = [{ url: `${HL7}variable`, valueExpression: { name: 'a', language: 'text/fhirpath', expression: at('n') } }, { url: `${HL7}variable`, valueExpression: { name: 'b', language: 'text/fhirpath', expression: '%a + 1' } }]
    expect(translated('%a * %b', 'calculatedExpression', 'integer', { extension })).toEqual({ is: 'n * (n + 1)', notes: [] })
  })

  test.each<[fhirPath: string, why: string]>([
    ['%patient.birthDate', '%patient is not known here'],
    ['Patient.name', 'Patient is known only to another system'],
    [`${at('n')}.lastIndexOf('x')`, 'the function "lastIndexOf" is not known here'],
    [`${at('n')} is Integer`, '"is" asks for a type'],
    [`${at('n')} +`, 'It ends too early'],
    ['(((', 'It ends too early'],
    ['%resource.answer', '"answer" of the answers as a whole is not known here'],
  ])('%s is left out, and it is said why', (fhirPath, why) => {
    const { is, notes } = translated(fhirPath, 'calculatedExpression')
    expect(is).toBeUndefined()
    expect(notes[0]).toBe(`The calculation could not be taken over (${why}), so it stays blank: ${fhirPath}`)
  })

  test('variables that read each other in a circle are no calculation', () => {
    const variable = (name: string, of: string) => ({ url: `${HL7}variable`, valueExpression: { name, language: 'text/fhirpath', expression: of } })
    expect(translated('%a', 'calculatedExpression', 'integer', { extension: [variable('a', '%b'), variable('b', '%a')] }).is).toBeUndefined()
  })

  test('variables that double each other come to an end', () => {
    const extension = Array.from({ length: 40 }, (_, index) => ({ url: `${HL7}variable`, valueExpression: { name: `v${index}`, language: 'text/fhirpath', expression: index === 0 ? '1' : `%v${index - 1} + %v${index - 1}` } }))
    expect(translated('%v39', 'calculatedExpression', 'integer', { extension }).notes[0]).toContain('it becomes too long')
  })
})
