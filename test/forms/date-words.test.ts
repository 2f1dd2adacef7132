import { expect, test } from 'vitest'
import { datePartWords, dateWords } from '../../core/forms/words/date-words.ts'

test.each([
  ['2026-06-05', 'it', '5 giu 2026'],
  ['2026-06-05T16:30', 'it', '5 giu 2026, 16:30'],
  // Written in figures only, 5 June could be 6 May.
  ['2026-06-05', 'ar', '٥ يونيو ٢٠٢٦'],
  ['2026-06-05T09:05', 'ar', '٥ يونيو ٢٠٢٦، ٩:٠٥ ص'],
  ['2026-06-05', 'de', '5. Juni 2026'],
  // No machine knows the months of Klingon: figures are better than English names, or the month before the day.
  ['2026-06-05', 'tlh', '05.06.2026'],
  ['2026-06-05T16:30', 'tlh', '05.06.2026, 16:30'],
  ['no date', 'tlh', 'no date'],
])('%s in %s is %s', (iso, language, words) => expect(dateWords(iso, language)).toBe(words))

test('the time alone, and the day alone, of a language without month names are figures too', () => {
  expect([datePartWords('16:30', 'tlh', 'time'), datePartWords('2026-06-05T16:30', 'tlh', 'time', 'long'), datePartWords('2026-06-05T16:30', 'tlh', 'date', 'full')])
    .toEqual(['16:30', '16:30', '05.06.2026'])
})
