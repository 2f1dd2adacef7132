import type { AssessmentTool, Option, Question, Scale } from '../../core/definitions/definition-types.ts'
import type { Value } from '../../core/expressions/value.ts'
import type { Answers } from '../../core/forms/answers.ts'

const IN_SECTION = 25
const EVERY_CONDITIONAL = 5

/** One question of a generated tool, as every engine gets it. */
export interface GeneratedQuestion {
  readonly id: string
  readonly title: string
  readonly kind: 'yes_no' | 'text' | 'number' | 'date' | 'one' | 'several'
  /** The yes/no question that must be answered yes for this one to be asked. */
  readonly askedWhen?: string
  /** What it is answered with from the start; only yes/no questions are. */
  readonly answer?: boolean
}

export interface GeneratedSection {
  readonly id: string
  readonly title: string
  readonly questions: readonly GeneratedQuestion[]
}

const choice = (score: number): Option => ({ const: `o${score}`, title: `Choice ${score}`, score })
export const OPTIONS: [Option, ...Option[]] = [choice(0), choice(1), choice(2), choice(3)]

const KINDS = ['yes_no', 'text', 'number', 'one', 'date', 'several'] as const

/**
 * Sections of 25 questions of all common kinds, every fifth asked only after a yes; 60 % of the yes/no questions are answered
 * yes from the start, so that as many of the conditional ones are shown.
 */
export function generatedSections(count: number): readonly GeneratedSection[] {
  const sections: GeneratedSection[] = []
  for (let first = 0; first < count; first += IN_SECTION) {
    const number = first / IN_SECTION
    const questions: GeneratedQuestion[] = []
    let yesNo = ''
    for (let at = first; at < Math.min(count, first + IN_SECTION); at++) {
      const isConditional = yesNo !== '' && at % EVERY_CONDITIONAL === EVERY_CONDITIONAL - 1
      const kind = isConditional ? 'number' : (KINDS[(at - first) % KINDS.length] ?? 'text')
      const id = `q${at}`
      questions.push({
        id, kind, title: `Question ${at} of the household`,
        ...(isConditional && { askedWhen: yesNo }),
        ...(kind === 'yes_no' && { answer: (at * 7) % 10 < 6 }),
      })
      if (kind === 'yes_no') yesNo = id
    }
    sections.push({ id: `s${number}`, title: `Section ${number}`, questions })
  }
  return sections
}

function question({ id, kind, title, askedWhen, answer }: GeneratedQuestion): Question {
  const shared = { title, ...(askedWhen !== undefined && { visibleWhen: `${askedWhen} = true` }) }
  switch (kind) {
    case 'yes_no':
      return { ...shared, type: 'boolean', ...(answer !== undefined && { default: answer }) }
    case 'number':
      return { ...shared, type: 'number', minimum: 0, maximum: 1000, score: `if ${id} > 10 then 2 else 1` }
    case 'date':
      return { ...shared, type: 'string', format: 'date' }
    case 'one':
      return { ...shared, type: 'string', oneOf: OPTIONS, ui: { widget: 'dropdown' } }
    case 'several':
      return { ...shared, type: 'array', items: { type: 'string', oneOf: OPTIONS } }
    case 'text':
      return { ...shared, type: 'string', maxLength: 200 }
  }
}

function scale(id: string, title: string, [first = '', ...others]: readonly string[]): Scale {
  return { id: `score_${id}`, title, method: 'sum', of: [first, ...others] }
}

/** The questions as a tool: a scale for each section and one over all. */
export function generatedTool(count: number, id = `generated_${count}`): AssessmentTool {
  const sections = generatedSections(count)
  return {
    $schema: '../../../form-definitions/meta/assessment-tool.schema.json',
    id,
    title: { en: `Tool of ${count} questions` },
    status: 'illustrative',
    answers: {
      type: 'object',
      properties: Object.fromEntries(sections.map((section): [string, Question] => [section.id, {
        type: 'object',
        title: section.title,
        required: section.questions.filter(({ kind }) => kind === 'text').map((each) => each.id),
        properties: Object.fromEntries(section.questions.map((each): [string, Question] => [each.id, question(each)])),
      }])),
    },
    scales: [...sections.map(({ id: section, title }) => scale(section, title, [section])), scale('all', 'In all', sections.map((section) => section.id))],
  }
}

/** What is answered from the start. */
export function begunAnswers(count: number): Answers {
  return answersBy(count, ({ answer }) => answer ?? null)
}

/** An answer to everything that is asked. */
export function fullAnswers(count: number): Answers {
  const yes = new Set(generatedSections(count).flatMap(({ questions }) => questions).filter(({ answer }) => answer).map(({ id }) => id))
  return answersBy(count, ({ kind, askedWhen, answer = null }) => (askedWhen !== undefined && !yes.has(askedWhen) ? null : kind === 'yes_no' ? answer : GIVEN[kind]))
}

const GIVEN: Readonly<Record<Exclude<GeneratedQuestion['kind'], 'yes_no'>, Value>> = {
  text: 'A sentence about it.', number: 12, date: '2026-05-01', one: 'o2', several: ['o1', 'o3'],
}

function answersBy(count: number, answer: (question: GeneratedQuestion) => Value): Answers {
  return Object.fromEntries(generatedSections(count).map(({ id, questions }) => {
    const answered = questions.map((each): [string, Value] => [each.id, answer(each)]).filter(([, value]) => value !== null)
    return [id, Object.fromEntries(answered)]
  }))
}
