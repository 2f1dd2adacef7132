import type { Desk } from './desk.ts'

/** The number of a new case: the pack's letters, the year, and a number given once. */
export async function newCaseNumber({ parts, configuration, today }: Pick<Desk, 'parts' | 'configuration' | 'today'>): Promise<string> {
  const { id, casePrefix } = configuration.pack
  const number = await parts.store.nextCaseNumber(id)
  return `${casePrefix}-${today.slice(0, 4)}-${String(number).padStart(5, '0')}`
}
