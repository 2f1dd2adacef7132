import type { CompiledForm, CompiledQuestion } from '../../core/forms/compile/compiled-form.ts'
import { findByRead } from '../../core/forms/compile/find-question.ts'
import type { Difference } from './play-walk.ts'

export interface KindOfDifference {
  readonly kind: string
  readonly why: string
}

type Test = (difference: Difference, compiled: CompiledForm) => boolean

/** Everything in which we differ from ODK's engine on purpose, the first that fits. */
const KINDS: readonly (KindOfDifference & { readonly is: Test })[] = [
  {
    kind: 'no-words',
    why: 'a note with nothing but a picture says nothing here, and the report says that it was not taken',
    is: ({ place, theirs }) => place === undefined && theirs.v === undefined,
  },
  {
    kind: 'engine-stopped',
    why: "ODK's engine failed at a step of this walk, and what it recorded from there on is not what it would have been",
    is: ({ isAfterError }) => isAfterError,
  },
  {
    kind: 'end',
    why: 'ODK writes the end when a form is finished; here it is worked out at the beginning and once more when the answers come in',
    is: ({ place, theirs }) => place?.question.calculate === 'now()' && theirs.v === undefined,
  },
  {
    kind: 'required-note',
    why: 'a note that is required stops the form in both; here it is against a rule, in ODK an answer is missing that nobody can give',
    is: ({ place, theirs }) => place?.question.type === 'null' && place.question.check !== undefined && theirs.req === 1,
  },
  {
    kind: 'table-heading',
    why: 'the row that heads a table can be chosen in by the walker, and is only a heading here',
    is: ({ place, theirs }) => place?.question.properties !== undefined && theirs.v !== undefined,
  },
  {
    kind: 'beyond-a-scale',
    why: "ODK's scale does not take a number beyond its ends or between its steps; here it is taken and told as a mistake",
    is: ({ place, ours, step, at, path }) => isNumber(place) && ours?.bad === 'constraint' && ours.v !== undefined && (place?.question.minimum !== undefined || at === 0 || step?.ref === path),
  },
  {
    kind: 'no-stars',
    why: 'in a rating of ODK 0 is no answer',
    is: ({ place, theirs, ours }) => isNumber(place) && theirs.v === undefined && ours?.v === '0' && place?.question.minimum === 0,
  },
  {
    kind: 'sum-at-first',
    why: 'a calculation whose group has just become relevant is blank in ODK until the next step, here it is worked out at once',
    is: ({ place, theirs, ours }) => place?.question.calculate?.startsWith('sum(') === true && theirs.v === undefined && ours?.v === '0',
  },
  {
    kind: 'no-longer-offered',
    why: 'ODK empties an answer that a filter no longer offers; here it stays and is told as a mistake, so that nothing typed is lost',
    is: ({ place, theirs, ours }) => optionsFrom(place) !== undefined && ours?.v !== undefined && (theirs.v === undefined || ours.bad === 'constraint'),
  },
  {
    kind: 'words-for-other',
    why: 'the words for the option "Other" are asked for here as soon as it is chosen, and need not be given in ODK',
    is: ({ place, path }) => place !== undefined && place.question.source === undefined && path.endsWith('_other'),
  },
  {
    kind: 'option-besides-or-other',
    why: 'pyxform adds "Other" to the list for everybody who chooses from it, here only the question has it that says or_other',
    is: ({ theirs, ours }) => ours?.bad === 'constraint' && theirs.bad === undefined && ours.v === theirs.v && (theirs.v ?? '').split(' ').includes('other'),
  },
  {
    kind: 'required-T',
    why: 'T under "required" is a question called T for pyxform, which there is not; here it is read as TRUE',
    is: ({ theirs, ours }) => theirs.req === undefined && ours?.req === 1 && theirs.v === ours.v,
  },
  {
    kind: 'text-as-condition',
    why: 'a calculation that gives false is the text "false" in ODK, and any text is as good as true; here it is false, as its author meant it',
    is: ({ place }, compiled) => place !== undefined && hangingOnTexts(compiled).has(place.at.replaceAll(/\/\d+(?=\/|$)/g, '').slice(1).replaceAll('/', '.')),
  },
]

/** Why a difference is there; undefined where nobody has found out. */
export function kindOfDifference(difference: Difference, compiled: CompiledForm): KindOfDifference | undefined {
  return KINDS.find(({ is }) => is(difference, compiled))
}

function isNumber(place: Difference['place']): boolean {
  return place?.question.type === 'number' || place?.question.type === 'integer'
}

function optionsFrom(place: Difference['place']): string | undefined {
  return place?.question.optionsFrom ?? place?.question.items?.optionsFrom
}

const hanging = new WeakMap<CompiledForm, ReadonlySet<string>>()

/** Paths of all that hangs, near or far, on a condition that is the bare result of another calculation. */
function hangingOnTexts(compiled: CompiledForm): ReadonlySet<string> {
  const known = hanging.get(compiled)
  if (known) return known
  const found = new Set(compiled.questions.filter((question) => readBy(compiled, question, [question.visibleWhen]).some(({ question: { type, calculate } }) => type === 'boolean' && calculate !== undefined)))
  for (let before = -1; before < found.size; ) {
    before = found.size
    for (const question of compiled.questions) {
      const reads = readBy(compiled, question, [question.visibleWhen, question.calculate, question.count, ...question.checks.map(({ that }) => that)])
      if (reads.some((read) => found.has(read)) || (question.parent && found.has(question.parent))) found.add(question)
    }
  }
  const paths = new Set([...found].map(({ path }) => path))
  hanging.set(compiled, paths)
  return paths
}

function readBy(compiled: CompiledForm, question: CompiledQuestion, expressions: readonly CompiledQuestion['visibleWhen'][]): readonly CompiledQuestion[] {
  return expressions.flatMap((expression) => expression?.reads ?? []).flatMap((read) => findByRead(compiled, question.parent, read) ?? [])
}
