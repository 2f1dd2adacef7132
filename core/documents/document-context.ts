import type { Case, Filled } from '../cases/case.ts'
import type { Configuration } from '../definitions/configuration.ts'
import { textIn } from '../definitions/text.ts'
import { ageOn } from '../expressions/dates.ts'
import { answerLines } from '../forms/words/answer-lines.ts'
import type { Surroundings } from '../forms/answers.ts'
import type { CompiledForm } from '../forms/compile/compiled-form.ts'
import type { DocumentContext } from './render-document.ts'

/** A form and what surrounded it when it was filled in. */
interface AskedThen {
  readonly compiled: CompiledForm
  readonly surroundings: Surroundings
}

type Nested = { [name: string]: Nested | string }

/**
 * What a template may read of a case: `case_id`, `today`, `system`, `household`, `members`, `worker`, and under each form's id the
 * latest answers to it as people read them, labels instead of codes; rows of a repeated section can be looped over.
 * @param kase redacted: a document holds what its reader may see
 * @param formOf the form as it was asked, and what it could read then
 */
export function documentContext(
  kase: Case, configuration: Configuration, formOf: (filled: Filled) => AskedThen | undefined, today: string, language: string,
): DocumentContext {
  const { household, worker } = kase
  const { pack } = configuration
  const territory = pack.territories?.find(({ id }) => id === household.territory)
  const answered = Object.entries(kase.filled).map(([form, filled]) => {
    const asked = formOf(filled)
    return [form, asked ? readable(asked, filled, language) : {}]
  })
  return {
    ...Object.fromEntries(answered),
    case_id: kase.id,
    today,
    system: textIn(pack.system, language),
    household: { ...household, territory: textIn(territory?.title, language) },
    members: household.members.map((member) => ({ ...member, age: ageOn(member.birthDate, today) })),
    worker: worker?.name ?? '',
  }
}

function readable({ compiled, surroundings }: AskedThen, { answers }: Filled, language: string): Nested {
  const root: Nested = Object.create(null)
  for (const { at, answer, row } of answerLines(compiled, answers, surroundings, language)) {
    const steps = at.split('/').slice(1)
    const last = steps.pop()
    if (last === undefined) continue
    let here = root
    for (const step of steps) {
      const next = here[step]
      here = typeof next === 'object' ? next : (here[step] = Object.create(null) as Nested)
    }
    here[last] = answer
    if (row !== undefined) here.row = row
  }
  return root
}
