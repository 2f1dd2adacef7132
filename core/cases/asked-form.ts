import type { FormDefinition } from '../definitions/configuration.ts'
import type { FormAsked } from './case-event.ts'

/** A form as it was asked; undefined when that version is not kept. */
export type AskedForm = (asked: FormAsked) => FormDefinition | undefined
