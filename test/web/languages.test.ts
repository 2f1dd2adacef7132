import { describe, expect, it } from 'vitest'
import { textIn } from '../../core/definitions/text.ts'
import { languageOf, languagesFor } from '../../playground/web/words.ts'

describe('the languages to choose from', () => {
  it.each<[string, string[] | undefined, string]>([
    ['without a pack, those of the program', undefined, 'English, Italiano, العربية, Română, Español, Հայերեն'],
    ['first those of the pack', ['ar', 'it'], 'العربية, Italiano, English, Română, Español, Հայերեն'],
    ['one that the program does not speak', ['fr', 'en'], 'Français, English, Italiano, العربية, Română, Español, Հայերեն'],
    ['a country’s own in place of the general one', ['ro-MD', 'en'], 'Română (Republica Moldova), English, Italiano, العربية, Español, Հայերեն'],
  ])('%s', (_, spoken, names) => expect(languagesFor(spoken).map(({ name }) => name).join(', ')).toBe(names))

  it('are always the same objects', () => expect(languageOf('fr')).toBe(languageOf('fr')))

  it.each([['he', 'rtl'], ['fr', 'ltr'], ['ar-EG', 'rtl'], ['no tag', 'ltr'], [undefined, 'ltr']] as const)('%s is read %s', (id, direction) => {
    expect(languageOf(id).direction).toBe(direction)
  })
})

describe('a text', () => {
  it.each([
    ['ro', 'România'],
    ['ro-RO', 'România'],
    ['es', 'Rumanía (México)'],
    ['hy', 'Romania'],
  ])('is read in %s', (language, words) => expect(textIn({ 'es-MX': 'Rumanía (México)', en: 'Romania', ro: 'România' }, language)).toBe(words))
})
