import { expect, test } from 'vitest'
import type { Text } from '../../core/definitions/definition-types.ts'
import { readingDirection } from '../../core/definitions/reading-direction.ts'
import { compileForm } from '../../core/forms/compile/compile-form.ts'
import { paperForm } from '../../core/forms/paper/paper-form.ts'
import { formView } from '../../core/forms/view/form-view.ts'
import { formOf, household } from '../forms/home-visit.ts'

test.each<[what: string, texts: readonly (Text | undefined)[], language: string, direction: 'ltr' | 'rtl']>([
  ['English words without a language, in an Arabic page', ['Scorecard', 'Is the household home owned?', '0 – 5'], 'ar', 'ltr'],
  ['Arabic words without a language, in an English page', ['استمارة تقييم الأسرة', 'هل لديك سكن؟', 'PHQ-9'], 'en', 'rtl'],
  ['English words with a few in Arabic', ['Scorecard', 'Is the household known as عائلة?'], 'ar', 'ltr'],
  ['both languages', [{ en: 'Work', ar: 'العمل' }, { en: 'Home', ar: 'السكن' }], 'ar', 'rtl'],
  ['only another language than the page’s', [{ en: 'Work' }, { en: 'Home' }], 'ar', 'ltr'],
  ['a script that no language of the program has', ['ދިވެހި', undefined], 'en', 'rtl'],
  ['no letters', ['1', '2'], 'ar', 'rtl'],
  ['nothing', [], 'it', 'ltr'],
])('words are read the way most of their letters are: %s', (_, texts, language, direction) => {
  expect(readingDirection(texts, language)).toBe(direction)
})

test('a form is read one way on screen and on paper', () => {
  const form = compileForm({ ...formOf({ owned: { type: 'string', title: 'هل المسكن ملك للأسرة؟' }, rooms: { type: 'integer', title: 'كم غرفة؟' } }), title: 'استمارة' })
  expect([formView(form, household, 'en').sections[0]?.direction, paperForm(form, household, 'en').direction]).toEqual(['rtl', 'rtl'])
})
