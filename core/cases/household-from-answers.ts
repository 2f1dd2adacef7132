import type { Household, Member } from '../definitions/definition-types.ts'
import type { Value } from '../expressions/value.ts'
import type { Answers } from '../forms/answers.ts'

/** Questions of a register form that say what a household is, beside `members`; all but the name may be missing. */
const HOUSEHOLD_QUESTIONS = ['name', 'territory', 'address', 'phone', 'email'] as const

/** Questions asked of each of the `members`, and what they are of a person. */
const MEMBER_QUESTIONS = { name: 'name', birth_date: 'birthDate', sex: 'sex', relation: 'relation', tax_code: 'taxCode', duty: 'duty' } as const

/**
 * The household that a register form tells of: `name`, `territory`, `address`, `phone`, `email` and the repeated section `members`
 * with `name`, `birth_date`, `sex`, `relation`, `tax_code` and `duty`, wherever they stand. Undefined without a name or anybody in it.
 */
export function householdFromAnswers(answers: Answers): Household | undefined {
  const flat = flattened(answers)
  const rows = flat.members
  const members = Array.isArray(rows) ? rows.flatMap((row, index) => memberFrom(row, index + 1)) : []
  const household = Object.fromEntries(HOUSEHOLD_QUESTIONS.flatMap((question) => wordsOf(question, flat[question])))
  return members.length > 0 && household.name ? { ...household, name: household.name, members: members as [Member, ...Member[]] } : undefined
}

function memberFrom(row: Value, position: number): Member[] {
  const answers = isObject(row) ? flattened(row) : {}
  const told = Object.entries(MEMBER_QUESTIONS).flatMap(([question, property]) => wordsOf(property, answers[question]))
  const member = { id: `m${position}`, ...Object.fromEntries(told) }
  return isMember(member) ? [member] : []
}

/** Options of a form are codes of its author, checked against its own list only; what a household is says which are meant. */
function isMember(member: Partial<Record<keyof Member, string>>): member is Member {
  return member.id !== undefined && member.name !== undefined && member.birthDate !== undefined
}

/** Answers of sections beside those of the form itself; the form's own win. */
function flattened(answers: Answers): Answers {
  const inSections = Object.values(answers).filter(isObject).map(flattened)
  return Object.assign({}, ...inSections, answers) as Answers
}

function wordsOf(name: string, value: Value | undefined): [string, string][] {
  return typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : []
}

function isObject(value: Value): value is Answers {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
