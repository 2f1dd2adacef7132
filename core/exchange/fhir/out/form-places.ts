import type { FormDefinition } from '../../../definitions/configuration.ts'
import type { Question } from '../../../definitions/definition-types.ts'

/** A question or section as the items are made of it. */
export interface Place {
  readonly id: string
  readonly question: Question
  readonly linkId: string
  readonly parent?: Place
  readonly children: readonly Place[]
  /** It is a list of rows. */
  readonly isRows: boolean
  /** Rows that were made for one question that is answered several times. */
  readonly answers?: Place
}

export interface FormPlaces {
  readonly roots: readonly Place[]
  /** What a name means to who stands at a place: what stands in it or around it, outward, else the only one of the form that is called so. */
  find(name: string, at?: Place): Place | undefined
  /** Whether anything is called so. */
  isTold(name: string): boolean
  /** What stands at the end of a way from the form down, such as home.damp. */
  placeAt(way: string): Place | undefined
}

/** Everything a form asks, each with the linkId it has had or gets. */
export function formPlaces({ answers }: FormDefinition): FormPlaces {
  const taken = new Set<string>()
  const byId = new Map<string, Place>()
  const several = new Set<string>()

  function places({ properties = {} }: Question, parent?: Place): Place[] {
    return Object.entries(properties).map(([id, question]) => {
      const children: Place[] = []
      const isRows = question.items?.type === 'object'
      const inside = isRows ? question.items : question.type === 'object' ? question : undefined
      const place: { -readonly [Key in keyof Place]: Place[Key] } = { id, question, linkId: linkIdOf(id, question, taken), children, isRows, ...(parent && { parent }) }
      if (byId.has(id)) several.add(id)
      byId.set(id, place)
      if (inside) children.push(...places(inside, place))
      const answers = isRows ? children.find((child) => id === `${child.id.slice(0, 59)}_rows`) : undefined
      if (answers) place.answers = answers
      return place
    })
  }

  const roots = places(answers)
  for (const id of several) byId.delete(id)
  return { roots, find, placeAt, isTold: (name) => several.has(name) || byId.has(name) }

  function find(name: string, at?: Place): Place | undefined {
    for (let holder = at; holder; holder = holder.parent) {
      const near = holder.children.find(({ id }) => id === name)
      if (near) return near
    }
    return roots.find(({ id }) => id === name) ?? byId.get(name)
  }

  function placeAt(way: string): Place | undefined {
    const [first = '', ...others] = way.split('.')
    return others.reduce((place, name) => place?.children.find(({ id }) => id === name), find(first))
  }
}

/** The linkId of the item it was made of, unless another has it. */
function linkIdOf(id: string, { source }: Question, taken: Set<string>): string {
  const was = source?.sheet === 'item' ? source.name : undefined
  const linkId = [was, id].find((each) => each !== undefined && !taken.has(each)) ?? `${id}.${taken.size}`
  taken.add(linkId)
  return linkId
}

/** Whether an answer is a list where it is read: of several options, or of rows it does not stand in. */
export function isMany(place: Place, at: Place | undefined): boolean {
  if (place.question.type === 'array' && !place.isRows) return true
  const around = rowsAround(at)
  return rowsAround(place).some((rows) => !around.includes(rows))
}

export function rowsAround(place: Place | undefined): readonly Place[] {
  const found: Place[] = []
  for (let at = place; at; at = at.parent) if (at.isRows) found.push(at)
  return found
}
