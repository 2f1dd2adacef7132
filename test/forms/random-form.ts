import fc from 'fast-check'
import type { AssessmentTool, Option, Question } from '../../core/definitions/definition-types.ts'
import type { Value } from '../../core/expressions/value.ts'
import type { AnswerPath } from '../../core/forms/filling/place-answers.ts'

/** A form of everything that can hang on an answer, and what is done to its answers. */
export interface RandomForm {
  readonly tool: AssessmentTool
  readonly edits: readonly (readonly [AnswerPath, Value])[]
}

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'] as const

const names = IDS.flatMap((id) => [`q_${id}`, `one_${id}`, `two_${id}`, `people_${id}`, `added_${id}`, `counted_${id}`])
const readable = fc.oneof(
  fc.constantFrom(...names),
  fc.tuple(fc.constantFrom('one', 'two'), fc.constantFrom(...IDS)).map(([section, id]) => `${section}.${section}_${id}`),
)
const rowsReadable = fc.tuple(fc.constantFrom('people', 'added', 'counted'), fc.constantFrom(...IDS), fc.integer({ min: 0, max: 3 }))
  .map(([rows, id, least]) => `count(${rows}[${rows}_${id} > ${least}])`)

const number = fc.oneof(
  readable,
  rowsReadable,
  fc.tuple(readable, readable).map(([one, other]) => `coalesce(${one}, 0) + count(${other})`),
  fc.tuple(fc.constantFrom('people', 'added', 'counted'), fc.constantFrom(...IDS)).map(([rows, id]) => `sum(${rows}.${rows}_${id})`),
  fc.constantFrom('count(members)', 'position()', 'age'),
)
const condition = fc.oneof(
  fc.tuple(number, fc.constantFrom('=', '>', '<', '!='), fc.integer({ min: 0, max: 3 })).map(([left, sign, right]) => `${left} ${sign} ${right}`),
  readable.map((name) => `is_blank(${name})`),
  readable.map((name) => `non_response(${name}) = "refused"`),
  fc.tuple(fc.constantFrom('people', 'added', 'counted'), fc.constantFrom(...IDS), fc.integer({ min: 0, max: 3 })).map(([rows, id, value]) => `some p in ${rows} satisfies p.${rows}_${id} = ${value}`),
)

const maybe = <Kind>(arbitrary: fc.Arbitrary<Kind>, freq = 3) => fc.option(arbitrary, { nil: undefined, freq })

const choice = (code: number): Option => ({ const: code, title: `Choice ${code}`, score: code })

const leaf: fc.Arbitrary<Question> = fc.record({
  kind: fc.constantFrom('integer', 'integer', 'choice', 'several', 'note', 'text'),
  visibleWhen: maybe(condition, 2),
  requiredWhen: maybe(condition),
  calculate: maybe(number),
  check: maybe(condition),
  finding: maybe(condition),
  score: maybe(number),
  hasReasons: fc.boolean(),
}).map(({ kind, visibleWhen, requiredWhen, calculate, check, finding, score, hasReasons }) => {
  if (kind === 'note') return { type: 'null', title: 'Note', ...(visibleWhen && { visibleWhen }) }
  const oneOf: [Option, ...Option[]] = [choice(0), choice(1), choice(2), choice(3)]
  const kinds: Record<string, Question> = {
    integer: { type: 'integer', minimum: 0, maximum: 2 },
    choice: { type: 'integer', oneOf },
    several: { type: 'array', maxItems: 2, items: { type: 'integer', oneOf } },
    text: { type: 'string', maxLength: 3 },
  }
  return {
    ...(kinds[kind] ?? { type: 'integer' as const }),
    title: 'Question',
    ...(visibleWhen && { visibleWhen }),
    ...(requiredWhen && { requiredWhen }),
    ...(calculate && kind === 'integer' && { calculate }),
    ...(check && { check: [{ that: check, message: 'Does not hold' }] }),
    ...(finding && { finding: [{ id: 'found', kind: 'need' as const, title: 'Found', when: finding }] }),
    ...(score && kind === 'text' && { score }),
    ...(hasReasons && { nonResponse: ['refused' as const, 'dont_know' as const] }),
  }
})

const holder = (prefix: string) => fc.record({
  children: fc.array(leaf, { minLength: 1, maxLength: IDS.length }),
  required: fc.subarray([...IDS]),
  visibleWhen: maybe(condition, 4),
}).map(({ children, required, visibleWhen }) => {
  const properties = Object.fromEntries(children.map((question, at) => [`${prefix}_${IDS[at] ?? ''}`, question]))
  const asked = required.map((id) => `${prefix}_${id}`).filter((id) => id in properties)
  return { inside: { type: 'object' as const, properties, ...(asked.length > 0 && { required: asked }) }, visibleWhen }
})

const value: fc.Arbitrary<Value> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 4 }) },
  fc.constant(null),
  fc.constantFrom<Value>('abc', 'abcdef', true, [1, 2], [1, 1, 3], [], '', { nonResponse: 'refused' }, { nonResponse: 'dont_know' }, { other: 1 }),
)
const path: fc.Arbitrary<AnswerPath> = fc.oneof(
  fc.constantFrom(...IDS).map((id) => [`q_${id}`]),
  fc.tuple(fc.constantFrom('one', 'two'), fc.constantFrom(...IDS)).map(([section, id]) => [section, `${section}_${id}`]),
  fc.tuple(fc.constantFrom('people', 'added', 'counted'), fc.integer({ min: 0, max: 2 }), fc.constantFrom(...IDS)).map(([rows, row, id]) => [rows, row, `${rows}_${id}`]),
)
const whole: fc.Arbitrary<readonly [AnswerPath, Value]> = fc.oneof(
  fc.constantFrom<readonly [AnswerPath, Value]>([['added'], [{}, {}]], [['added'], [{ added_a: 1 }]], [['added'], null], [['counted'], [{ counted_a: 1 }, {}, { counted_b: 2 }]], [['counted'], null], [['one'], { one_a: 2 }], [['two'], 'nothing'], [['two'], null]),
)

/** Any form with sections, rosters, rows that are added or counted, conditions, calculations, checks, findings and scores; and edits. */
export const randomForm: fc.Arbitrary<RandomForm> = fc.record({
  loose: holder('q'), one: holder('one'), two: holder('two'), people: holder('people'), added: holder('added'), counted: holder('counted'),
  edits: fc.array(fc.oneof({ weight: 6, arbitrary: fc.tuple(path, value) }, whole), { minLength: 1, maxLength: 14 }),
  when: condition, count: number,
}).map(({ loose, one, two, people, added, counted, edits, when, count }): RandomForm => ({
  edits,
  tool: {
    $schema: '', id: 'random', title: 'Random', status: 'illustrative',
    answers: {
      ...loose.inside,
      properties: {
        ...loose.inside.properties,
        one: { ...one.inside, title: 'One', ...(one.visibleWhen && { visibleWhen: one.visibleWhen }), check: [{ that: when, message: 'Of a section' }] },
        people: { type: 'array', repeat: { over: 'members', heading: '{name}, {people_a}' }, items: people.inside, ...(people.visibleWhen && { visibleWhen: people.visibleWhen }) },
        added: { type: 'array', maxItems: 2, items: added.inside },
        counted: { type: 'array', maxItems: 3, repeat: { count }, items: counted.inside, ...(counted.visibleWhen && { visibleWhen: counted.visibleWhen }) },
        two: { ...two.inside, title: 'Two', ...(two.visibleWhen && { visibleWhen: two.visibleWhen }) },
      },
    },
    scales: [
      { id: 'first', title: 'First', method: 'sum', of: ['one', 'two'] },
      { id: 'each', title: 'Each', method: 'mean', of: ['people'], per: 'people' },
      { id: 'all', title: 'All', method: 'formula', formula: 'coalesce(first, 0) + sum(each)' },
    ],
    findings: [{ id: 'much', kind: 'risk', title: 'Much', when: 'all > 2' }, { id: 'other', kind: 'need', title: 'Other', when }],
    decision: { paths: [{ id: 'x', title: 'X' }, { id: 'y', title: 'Y' }], rows: [{ when: 'first > 3', path: 'x', because: 'Much' }, { path: 'y', because: 'Else' }] },
  },
}))
