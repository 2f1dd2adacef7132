import { describe, expect, test } from 'vitest'
import type { ChoiceList, FormNode } from '../../../../core/exchange/xlsform/form-node.ts'
import { translatedAlike } from '../../../../core/exchange/xlsform/xpath/translated-alike.ts'
import type { Translated } from '../../../../core/exchange/xlsform/xpath/translate-expression.ts'
import type { ExpressionPlace } from '../../../../core/exchange/xlsform/xpath/translator.ts'

const listOf = (name: string): ChoiceList => ({ name, id: name, fields: new Map(), numeric: new Set(), codes: new Set(['yes', 'no']) })
const [yesNo, colours] = [listOf('yn'), listOf('colours')]

/** A form of questions, each with what it is answered with; rows hold what follows them in brackets. */
function formOf() {
  const children: FormNode[] = []
  const form: FormNode = { name: '', id: '', kind: 'section', children }
  const add = (name: string, more: Partial<FormNode>, parent = form): FormNode => {
    const node: FormNode = { name, id: `${name}_id`, kind: 'question', parent, children: [], ...more }
    ;(parent.children as FormNode[]).push(node)
    return node
  }
  for (const name of ['age', 'rooms']) add(name, { answer: 'number', isWhole: true })
  add('rent', { answer: 'number' })
  for (const name of ['first', 'last']) add(name, { answer: 'text' })
  for (const [name, list] of [['works', yesNo], ['studies', yesNo], ['colour', colours]] as const) add(name, { answer: 'choice', list })
  add('sum', { answer: 'calculated', calculation: '1' })
  const rows = add('member', { kind: 'rows' })
  add('years', { answer: 'number', isWhole: true }, rows)
  add('group', { kind: 'section' })
  add('asked', { answer: 'text' })
  return { form, named: (name: string) => [...children, ...rows.children].find((node) => node.name === name) ?? expect.fail(`There is no "${name}".`) }
}

/** What a column of a question becomes, and every expression that was translated for it. */
function translating() {
  const { form, named } = formOf()
  const translated: string[] = []
  const translate = (source: string, place: ExpressionPlace): Translated => {
    translated.push(source)
    expect(place.at.parent).toBe(place.form)
    return { ok: true, expression: source.replaceAll(/\$\{(\w+)\}/g, '$1').replaceAll("'", '"'), of: { kind: 'yes or no' }, notes: [], lists: [] }
  }
  const alike = (source: string, column: ExpressionPlace['column'] = 'relevant', at = 'asked') => {
    const made = translatedAlike(source, { form, at: named(at), column, lists: new Map() }, translate)
    return made?.ok ? made.expression : made
  }
  return { alike, translated }
}

describe('expressions that differ only in the names of answers of one kind', () => {
  test.each([
    ['numbers', '${age} > 3', '${rooms} > 3', 'rooms_id > 3'],
    ['texts', "${first} = 'a'", "${last} = 'a'", 'last_id = "a"'],
    ['choices of one list', "${works} = 'yes'", "${studies} = 'yes'", 'studies_id = "yes"'],
    ['the same name twice', '${age} > 3 or ${age} < 1', '${rooms} > 3 or ${rooms} < 1', 'rooms_id > 3 or rooms_id < 1'],
    ['two names the other way round', '${age} > ${rooms}', '${rooms} > ${age}', 'rooms_id > age_id'],
  ])('are translated once: %s', (_, first, second, becomes) => {
    const { alike, translated } = translating()
    alike(first)
    expect([alike(second), translated.length]).toEqual([becomes, 1])
  })

  test.each([
    ['a whole number and one with a fraction', '${age} > 3', '${rent} > 3'],
    ['a number and a text', '${age} > 3', '${first} > 3'],
    ['choices of other lists', "${works} = 'yes'", "${colour} = 'yes'"],
    ['two names and one twice', '${age} > ${rooms}', '${age} > ${age}'],
    ['the question itself and another', '${asked} = 1', '${first} = 1'],
    ['other numbers', '${age} > 3', '${rooms} > 4'],
  ])('are each translated where they are not alike: %s', (_, first, second) => {
    const { alike, translated } = translating()
    const made = [alike(first), alike(second)]
    expect([translated.length, made.includes(undefined)]).toEqual([2, false])
  })

  test('are each translated in columns of their own, and in forms of their own', () => {
    const { alike, translated } = translating()
    for (const column of ['relevant', 'required', 'constraint'] as const) alike('${age} > 3', column)
    expect(translated.length).toBe(3)
    const other = translating()
    other.alike('${age} > 3')
    expect(other.translated.length).toBe(1)
  })
})

describe('has to be translated by itself', () => {
  test.each<[what: string, source: string, column?: ExpressionPlace['column'], at?: string]>([
    ['a path', '../age > 3'],
    ['"other", which a list may have of its own', "${works} = 'other'"],
    ['typographic quotes', '${works} = ’yes’'],
    ['a name within a text', "concat('${age}', 'x') = 'x'"],
    ['a name that stands in for others', 'Q1 > 3'],
    ['what reads a calculation', '${sum} > 3'],
    ['what reads rows', '${years} > 3'],
    ['what reads a group', '${group} = 1'],
    ['what reads nothing that is there', '${gone} > 3'],
    ['what is very long', `\${age} > ${'1'.repeat(400)}`],
    ['a filter of choices', '${age} > 3', 'choice_filter'],
    ['what stands in rows', '${age} > 3', 'relevant', 'years'],
    ['a group', '${age} > 3', 'relevant', 'group'],
    ['what a calculation has in other columns', '${age} > 3', 'relevant', 'sum'],
  ])('%s', (_, source, column = 'relevant', at = 'asked') => {
    const { alike, translated } = translating()
    expect([alike(source, column, at), translated]).toEqual([undefined, []])
  })

  test.each<[what: string, made: Translated]>([
    ['of which something is said', { ok: true, expression: 'Q1 > 3', of: { kind: 'yes or no' }, notes: [{ code: 'null-as-blank', params: {}, message: '' }], lists: [] }],
    ['that is not taken', { ok: false, notes: [] }],
  ])('an expression %s', (_, made) => {
    const { form, named } = formOf()
    const place: ExpressionPlace = { form, at: named('asked'), column: 'relevant', lists: new Map() }
    expect(['${age} > 3', '${rooms} > 3'].map((source) => translatedAlike(source, place, () => made))).toEqual([undefined, undefined])
  })
})
