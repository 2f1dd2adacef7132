import type { FormDefinition } from './configuration.ts'
import type { Code } from './definition-types.ts'
import { FACTS } from './facts.ts'

/** Where options come from that no definition lists, and what such an option has by which `optionsWhere` can choose. */
export const OPTION_SOURCES = {
  services: ['id', 'title', 'description', 'type', 'provider', 'answers', 'goal'],
  workers: ['id', 'title', 'role', 'territory'],
  paths: ['id', 'title', 'description', 'recommended'],
  members: ['title', ...FACTS.members],
  territories: ['id', 'title', 'within'],
  findings: ['id', 'title', 'kind', 'domain'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type OptionSource = keyof typeof OPTION_SOURCES

export function isOptionSource(name: string): name is OptionSource {
  return Object.hasOwn(OPTION_SOURCES, name)
}

/** The codes of a form's own list. */
export function ownCodes({ codeLists = {} }: FormDefinition, id: string): readonly Code[] | undefined {
  return Object.hasOwn(codeLists, id) ? codeLists[id] : undefined
}

/** What any code of a list has, by which `optionsWhere` can choose. */
export const fieldsOfCodes = onceForEach((codes) => codes.flatMap((code) => Object.keys(code)))

/** What can be stored of a list. */
export const idsOfCodes = onceForEach((codes) => codes.map(({ id }) => id))

/** Thousands of questions may choose from one list of thousands. */
function onceForEach(namesIn: (codes: readonly Code[]) => readonly string[]): (codes: readonly Code[]) => ReadonlySet<string> {
  const known = new WeakMap<readonly Code[], ReadonlySet<string>>()
  return (codes) => {
    const found = known.get(codes) ?? new Set(namesIn(codes))
    known.set(codes, found)
    return found
  }
}
