import type { ExampleMember } from '../../../../core/forms/scores/example-surroundings.ts'

/** Somebody of an invented household, as one may change it. */
export interface InventedMember {
  readonly id: string
  readonly name: string
  readonly age: number | null
  readonly sex: 'female' | 'male' | null
}

/** Households to begin with, by what the page calls them. */
export const HOUSEHOLDS = {
  family: [person('Ana', 34, 'female'), person('Luca', 36, 'male'), person('Mia', 9, 'female'), person('Teo', 3, 'male')],
  oneParent: [person('Sara', 29, 'female'), person('Noa', 6, 'female')],
  alone: [person('Ivo', 47, 'male')],
  older: [person('Elsa', 78, 'female'), person('Otto', 81, 'male')],
} as const satisfies Record<string, readonly InventedMember[]>

export type HouseholdName = keyof typeof HOUSEHOLDS

/** A member with everything that forms may read of one. */
export function asMember({ id, name, age, sex }: InventedMember, place: number, today: string): ExampleMember {
  const relation = place === 0 ? 'head' : age !== null && age < 18 ? 'child' : 'partner'
  const birthDate = age === null ? null : `${Number(today.slice(0, 4)) - age}-01-01`
  return { id, name, age, sex, birth_date: birthDate, relation, duty: null }
}

/** The members of a golden case, to be changed like any others. */
export function asInvented({ id, name, age, sex }: ExampleMember): InventedMember {
  return {
    id,
    name: typeof name === 'string' ? name : id,
    age: typeof age === 'number' ? age : null,
    sex: sex === 'female' || sex === 'male' ? sex : null,
  }
}

function person(name: string, age: number, sex: 'female' | 'male'): InventedMember {
  return { id: name.toLowerCase(), name, age, sex }
}
