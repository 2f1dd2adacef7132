import { compileExpression } from '../../expressions/compile-expression.ts'
import type { Scale } from '../definition-types.ts'
import type { Rule, Rules } from '../rule.ts'
import { eachTool } from './each-tool.ts'

/** How scales put their points together. */
export const scaleMethodRules: Rules = new Map<string, Rule>([
  [
    'incomplete-scale',
    eachTool(function* ({ scales = [] }) {
      for (const [index, scale] of scales.entries()) {
        for (const part of NEEDED[scale.method]) {
          if (scale[part] === undefined)
            yield {
              path: ['scales', index],
              message: `The method "${scale.method}" of the scale "${scale.id}" needs "${part}".`,
              hint: PART_WORDS[part],
            }
        }
      }
    }),
  ],

  [
    'unfit-scale-part',
    eachTool(function* ({ scales = [] }) {
      for (const [index, scale] of scales.entries()) {
        for (const part of UNFIT[scale.method]) {
          if (scale[part] !== undefined)
            yield {
              path: ['scales', index, part],
              onName: true,
              message: `The method "${scale.method}" of the scale "${scale.id}" does nothing with "${part}".`,
              hint: 'Take it away, or choose the method it belongs to.',
            }
        }
      }
    }),
  ],

  [
    'scale-order',
    eachTool(function* ({ scales = [] }) {
      const places = new Map(scales.map(({ id }, index) => [id, index]))
      for (const [index, { formula, id }] of scales.entries()) {
        const compiled = formula === undefined ? undefined : compileExpression(formula)
        if (!compiled?.ok) continue
        for (const { path: [name = ''], from } of compiled.expression.reads) {
          const place = places.get(name)
          if (place === undefined || place < index) continue
          yield {
            path: ['scales', index, 'formula'],
            character: from,
            message: name === id ? `The scale "${id}" reads itself.` : `The scale "${name}" stands below "${id}", which reads it.`,
            hint: 'A formula reads the scales above it.',
          }
        }
      }
    }),
  ],

  [
    'lookup-order',
    eachTool(function* ({ scales = [] }) {
      for (const [index, { lookup = [] }] of scales.entries()) {
        for (const [place, { from }] of lookup.entries()) {
          const before = lookup[place - 1]
          if (before && from <= before.from)
            yield {
              path: ['scales', index, 'lookup', place, 'from'],
              message: `The row from ${from} stands after the row from ${before.from}.`,
              hint: 'Rows of a lookup go from low to high.',
            }
        }
      }
    }),
  ],
])

type Part = 'of' | 'weights' | 'lookup' | 'formula' | 'blanks' | 'answeredAtLeast'

const NEEDED: Record<Scale['method'], readonly ('of' | 'weights' | 'lookup' | 'formula')[]> = {
  sum: ['of'],
  mean: ['of'],
  min: ['of'],
  max: ['of'],
  weighted: ['of', 'weights'],
  lookup: ['of', 'lookup'],
  formula: ['formula'],
}

const PART_WORDS = {
  of: 'List the questions or sections whose points count.',
  weights: 'Say what the points of questions are multiplied by.',
  lookup: 'List the ranges of the sum with the value of each.',
  formula: 'Write an expression that reads answers or the scales above.',
} as const

const UNFIT: Record<Scale['method'], readonly Part[]> = {
  sum: ['weights', 'lookup', 'formula'],
  mean: ['weights', 'lookup', 'formula'],
  min: ['weights', 'lookup', 'formula'],
  max: ['weights', 'lookup', 'formula'],
  weighted: ['lookup', 'formula'],
  lookup: ['weights', 'formula'],
  formula: ['of', 'weights', 'lookup', 'blanks', 'answeredAtLeast'],
}
