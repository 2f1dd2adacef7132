import type { Calendar, Due } from '../definitions/definition-types.ts'
import { addDays } from './iso-days.ts'
import { addWorkingDays } from './working-days.ts'

/** The ISO date on which something is due that may take so long since a date. */
export function dueDate({ workingDays, days }: Due, sinceDate: string, calendar?: Calendar): string {
  return workingDays === undefined ? addDays(sinceDate, days ?? 0) : addWorkingDays(sinceDate, workingDays, calendar)
}
