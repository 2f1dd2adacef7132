import type { Question } from './definition-types.ts'
import { asksFor } from './expand-specify.ts'
import { FACTS } from './facts.ts'
import { questionsOf, type PlacedQuestion } from './question-walk.ts'
import { shapeOfQuestion, type Shape } from './reading-shape.ts'

/** Names an expression may read where it stands. */
export interface Names {
  /** What a name stands for; why it cannot be told, where several things are called so; undefined where nothing is. */
  readonly find: (name: string) => Shape | { readonly several: readonly string[] } | undefined
  readonly all: () => Iterable<string>
}

export function namesOf(known: ReadonlyMap<string, Shape>): Names {
  return { find: (name) => known.get(name), all: () => known.keys() }
}

/** Names with some nearer ones before them. */
export function withNearer(nearer: ReadonlyMap<string, Shape>, further: Names): Names {
  return { find: (name) => nearer.get(name) ?? further.find(name), all: () => [...nearer.keys(), ...further.all()] }
}

/** Names with some more after them, of which nothing is known but that they are there. */
export function withFurther(names: Names, more: ReadonlySet<string>): Names {
  return { find: (name) => names.find(name) ?? (more.has(name) ? 'open' : undefined), all: () => [...names.all(), ...more] }
}

/** Names with any other after them: forms that cannot be read may be called so. */
export function withAnyFurther(names: Names): Names {
  return { find: (name) => names.find(name) ?? 'open', all: names.all }
}

/** The questions of a form by their id; what lists are made of is not among them. */
export type FormNames = ReadonlyMap<string, readonly PlacedQuestion[]>

export function formNames(answers: Question): FormNames {
  const byName = new Map<string, PlacedQuestion[]>()
  for (const placed of questionsOf(answers)) {
    if (placed.way.length === 0 || placed.ofList) continue
    const same = byName.get(placed.name)
    if (same) same.push(placed)
    else byName.set(placed.name, [placed])
  }
  return byName
}

/**
 * The question a name means from where a question stands: in the sections and rows around it, outward, else anywhere in the
 * form. More than one where it cannot be told which.
 */
export function questionsCalled(name: string, { around, question }: PlacedQuestion, form: FormNames): readonly PlacedQuestion[] {
  const called = form.get(name) ?? []
  const near = [...around, question].findLast((section) => asksFor(section, name))
  return near ? called.filter((placed) => placed.around.at(-1) === near) : called
}

/** Names from where a question stands: questions, then the row's person, commitment or result, then what is known outside the form. */
export function namesAt(placed: PlacedQuestion, form: FormNames, outside: Names): Names {
  const further = withNearer(subjectNames(placed), outside)
  return {
    find(name) {
      const [only, ...others] = questionsCalled(name, placed, form)
      if (only && others.length === 0) return shapeOfQuestion(only.question)
      const found = further.find(name)
      return found ?? (only && { several: [only, ...others].map(({ way }) => way.join('.')) })
    },
    all: () => [...form.keys(), ...further.all()],
  }
}

/** Fields of whom the rows around a question are about. */
export function subjectNames({ around, question }: PlacedQuestion): ReadonlyMap<string, Shape> {
  const over = [...around, question].flatMap(({ repeat }) => repeat?.over ?? [])
  return new Map(over.flatMap((each) => [...fieldsOf(each)]))
}

export function fieldsOf(over: NonNullable<NonNullable<Question['repeat']>['over']>): ReadonlyMap<string, Shape> {
  return new Map((over === 'members' ? FACTS.members : ['id', 'name']).map((name) => [name, 'value']))
}
