import type { Outcome } from '../../../../core/exchange/import-report.ts'
import { IconArrowsExchange, IconCheck, IconX } from '../../icons.ts'
import type { Tone } from '../../look/tone.ts'

/** How an outcome is shown: by its word, and by a shape and a colour with it. */
export const OUTCOME_MARKS = {
  whole: { word: 'load.whole', tone: 'good', Icon: IconCheck },
  approximated: { word: 'load.approximated', tone: 'warm', Icon: IconArrowsExchange },
  'not-taken': { word: 'load.notTaken', tone: 'alert', Icon: IconX },
} as const satisfies Readonly<Record<Outcome, { word: string; tone: Tone; Icon: typeof IconX }>>
