import { describe, expect, test } from 'vitest'
import type { AssessmentTool } from '../../core/definitions/definition-types.ts'
import { roundTrip } from '../../core/exchange/round-trip.ts'

const VISIT: AssessmentTool = {
  $schema: 'tool.schema.json',
  id: 'visit',
  title: 'Visit',
  status: 'illustrative',
  answers: { type: 'object', properties: { rooms: { type: 'integer', title: 'Rooms', source: { row: '2' } }, warm: { type: 'boolean', title: 'Warm' } } },
}

function changed(answers: AssessmentTool['answers']): AssessmentTool {
  return { ...VISIT, answers }
}

describe('a definition that went out and came in again', () => {
  test('says the same, wherever its parts stood', () => {
    const again = changed({ type: 'object', properties: { rooms: { type: 'integer', title: 'Rooms', source: { sheet: 'schema', row: '7' } }, warm: { type: 'boolean', title: 'Warm' } } })
    expect(roundTrip(VISIT, { ...again, $schema: 'elsewhere' })).toEqual({ share: 1, differences: [] })
  })

  test('tells what is otherwise, lost and added, and the share of the rest', () => {
    const again = changed({ type: 'object', properties: { rooms: { type: 'number', minimum: 0 }, warm: { type: 'boolean', title: 'Warm' } } })
    expect(roundTrip(VISIT, again)).toEqual({
      share: 7 / 10,
      differences: [
        { path: '/answers/properties/rooms/type', was: 'integer', is: 'number' },
        { path: '/answers/properties/rooms/title', was: 'Rooms', is: undefined },
        { path: '/answers/properties/rooms/minimum', was: undefined, is: 0 },
      ],
    })
  })

  test('tells questions in another order', () => {
    const { rooms, warm } = VISIT.answers.properties ?? {}
    if (!rooms || !warm) throw new Error('The questions are gone.')
    expect(roundTrip(VISIT, changed({ type: 'object', properties: { warm, rooms } })).differences).toEqual([{ path: '/answers/properties#order', was: ['rooms', 'warm'], is: ['warm', 'rooms'] }])
  })
})
