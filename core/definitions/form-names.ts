import { ANYTHING, listOfKind } from '../expressions/kinds.ts'
import { kindOfItems } from '../expressions/expression-function.ts'
import type { Kind } from '../expressions/kinds.ts'
import type { Question } from './definition-types.ts'
import { asksFor } from './expand-specify.ts'
import { FACTS } from './facts.ts'
import { kindOfQuestion, kindsOfFields, type CodesOf } from './question-kind.ts'
import { questionsOf, type PlacedQuestion } from './question-walk.ts'

/** Names an expression may read where it stands. */
export interface Names {
  /** What a name stands for; why it cannot be told, where several things are called so; undefined where nothing is. */
  readonly find: (name: string) => Kind | { readonly several: readonly string[] } | undefined
  readonly all: () => Iterable<string>
  /** The questions of the form these are names of. */
  readonly form?: FormNames
}

export function namesOf(known: ReadonlyMap<string, Kind>): Names {
  return { find: (name) => known.get(name), all: () => known.keys() }
}

/** Names with some nearer ones before them. */
export function withNearer(nearer: ReadonlyMap<string, Kind>, further: Names): Names {
  return nearer.size === 0 ? further : { find: (name) => nearer.get(name) ?? further.find(name), all: () => [...nearer.keys(), ...further.all()], form: further.form }
}

/** Names with some more after them, of which nothing is known but that they are there. */
export function withFurther(names: Names, more: ReadonlySet<string>): Names {
  return { find: (name) => names.find(name) ?? (more.has(name) ? ANYTHING : undefined), all: () => [...names.all(), ...more] }
}

/** Names with any other after them: forms that cannot be read may be called so. */
export function withAnyFurther(names: Names): Names {
  return { find: (name) => names.find(name) ?? ANYTHING, all: () => names.all() }
}

/** The questions of a form by their id; what lists are made of is not among them. */
export type FormNames = ReadonlyMap<string, readonly PlacedQuestion[]>

const named = new WeakMap<Question, FormNames>()

/** Gathered once for each object a form stands in. */
export function formNames(answers: Question): FormNames {
  const known = named.get(answers)
  if (known) return known
  const byName = new Map<string, PlacedQuestion[]>()
  for (const placed of questionsOf(answers)) {
    if (placed.around.length === 0 || placed.ofList) continue
    const same = byName.get(placed.name)
    if (same) same.push(placed)
    else byName.set(placed.name, [placed])
  }
  named.set(answers, byName)
  return byName
}

/**
 * The question a name means from where a question stands: in the sections and rows around it, outward, else anywhere in the
 * form. More than one where it cannot be told which.
 */
export function questionsCalled(name: string, { around, question }: Pick<PlacedQuestion, 'around' | 'question'>, form: FormNames): readonly PlacedQuestion[] {
  const called = form.get(name) ?? NO_QUESTIONS
  if (called.length < 2) return called
  const near = asksFor(question, name) ? question : around.findLast((section) => asksFor(section, name))
  return near ? called.filter((placed) => placed.around.at(-1) === near) : called
}

const NO_QUESTIONS: readonly PlacedQuestion[] = []

/** Names from where a question stands: questions, then the row's person, commitment or result, then what is known outside the form. */
export function namesAt(placed: PlacedQuestion, form: FormNames, outside: Names, codesOf?: CodesOf): Names {
  return new NamesAt(placed, form, withNearer(subjectNames(placed), outside), codesOf)
}

class NamesAt implements Names {
  private readonly asked = new Map<string, ReturnType<Names['find']>>()

  constructor(
    private readonly placed: PlacedQuestion,
    readonly form: FormNames,
    private readonly further: Names,
    private readonly codesOf: CodesOf | undefined,
  ) {}

  find(name: string): ReturnType<Names['find']> {
    const known = this.asked.get(name)
    if (known !== undefined || this.asked.has(name)) return known
    const found = this.found(name)
    this.asked.set(name, found)
    return found
  }

  all(): Iterable<string> {
    return [...this.form.keys(), ...this.further.all()]
  }

  private found(name: string): ReturnType<Names['find']> {
    const called = questionsCalled(name, this.placed, this.form)
    const [only] = called
    if (only && called.length === 1) return seenFrom(this.placed, only, kindOfQuestion(only.question, this.codesOf))
    return this.further.find(name) ?? (only && { several: called.map(({ way }) => way.join('.')) })
  }
}

/** The kind of an answer as it is read from a place: that of the same row, else the list of all rows'. */
function seenFrom(placed: PlacedQuestion, { around }: PlacedQuestion, kind: Kind): Kind {
  const rows = rowsAround(around)
  if (rows === undefined || placed.around.includes(rows)) return kind
  return kind.is === 'anything' ? kind : listOfKind(kindOfItems(kind))
}

function rowsAround(around: readonly Question[]): Question | undefined {
  return around.findLast(({ type, items }) => type === 'array' && items?.type === 'object')
}

const NO_FIELDS: ReadonlyMap<string, Kind> = new Map()

/** Fields of whom the rows around a question are about. */
export function subjectNames({ around, question }: PlacedQuestion): ReadonlyMap<string, Kind> {
  const over = [...around, question].flatMap(({ repeat }) => repeat?.over ?? [])
  return over.length === 0 ? NO_FIELDS : new Map(over.flatMap((each) => [...fieldsOf(each)]))
}

export function fieldsOf(over: NonNullable<NonNullable<Question['repeat']>['over']>): ReadonlyMap<string, Kind> {
  return kindsOfFields(over === 'members' ? FACTS.members : ['id', 'name'])
}
