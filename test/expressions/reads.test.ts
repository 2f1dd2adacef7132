import { expect, test } from 'vitest'
import { compiled } from './evaluated.ts'

test.each([
  ['age < 18 and work.months > age', ['age', 'work.months', 'age']],
  ['members[relation = "head"].name', ['members.name', 'members > relation']],
  ['item_at(members, position() - 1).name', ['members.name']],
  ['count(members[age < limit])', ['members?', 'members > age', 'members > limit']],
  ['members[item.age < 5]', ['members', 'members > item.age']],
  ['some m in members satisfies m.age < limit', ['members', 'members > item.age', 'limit']],
  ['objectives[count(results[done = true]) > 0]', ['objectives', 'objectives > results?', 'objectives.results > done']],
  ['some o in objectives, r in o.results satisfies r.done', ['objectives', 'objectives > item.results', 'objectives.results > item.done']],
  ['reason != null or is_blank(note)', ['reason?', 'note?']],
  ['coalesce(a, b) = "x"', ['a?', 'b?']],
  ['[1, 2][item > 1]', []],
  ['if a then b else (c).d', ['a', 'b', 'c.d']],
])('%s reads %j', (source, reads) => {
  const shown = compiled(source).reads.map(({ path, within, ofRow, asksBlank }) =>
    `${within ? `${within.join('.')} > ` : ''}${ofRow ? 'item.' : ''}${path.join('.')}${asksBlank ? '?' : ''}`)
  expect(shown).toEqual(reads)
})

test('reads and calls say where they stand', () => {
  const { reads, calls } = compiled('1 + count(work.jobs)')
  expect(reads).toEqual([{ path: ['work', 'jobs'], from: 10, to: 19, asksBlank: true, onlyCounts: true }])
  expect(calls).toEqual([{ name: 'count', from: 4, to: 9 }])
})
