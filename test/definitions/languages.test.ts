import { describe, expect, test } from 'vitest'
import { percentOf } from '../../core/definitions/completeness.ts'
import type { AssessmentTool, Text } from '../../core/definitions/definition-types.ts'
import { fallbacksOf, withFallbacks } from '../../core/definitions/fallback.ts'
import { textIn } from '../../core/definitions/text.ts'
import { textsOf } from '../../core/definitions/texts-of.ts'
import { translator } from '../../core/definitions/translate.ts'
import type { SourceFile } from '../../core/definitions/source-file.ts'
import { loadCheckedPack } from '../../core/server/load-checked-pack.ts'
import { changed, goodFiles, metaSchemas, PACK } from './fixture-files.ts'

const NEEDS = 'country-configs/small/tools/needs.json'

describe('words of a catalogue', () => {
  const { translated } = translator(
    [
      { language: 'it', texts: { Rented: 'In affitto', Home: 'Casa' } },
      { language: 'it', texts: { Home: 'Abitazione' }, in: { letter: { Home: 'Indirizzo' } } },
      { language: 'en', texts: { Affitto: 'Rent' } },
    ],
    'en',
  )

  test.each<[string, Text, string, Text]>([
    ['stand beside a text that is one string', 'Rented', 'needs', { en: 'Rented', it: 'In affitto' }],
    ['join a map', { en: 'Rented', ar: 'إيجار' }, 'needs', { en: 'Rented', ar: 'إيجار', it: 'In affitto' }],
    ['are found by words in any language of the text', { it: 'Affitto' }, 'needs', { it: 'Affitto', en: 'Rent' }],
    ['go before those of the definition', { en: 'Rented', it: 'Locazione' }, 'needs', { en: 'Rented', it: 'In affitto' }],
    ['of a later catalogue go before those of an earlier', 'Home', 'needs', { en: 'Home', it: 'Abitazione' }],
    ['may be other in one definition', 'Home', 'letter', { en: 'Home', it: 'Indirizzo' }],
    ['that nobody has leave the text as it was', 'Owned', 'needs', 'Owned'],
    ['are never those of an object by nature', 'constructor', 'needs', 'constructor'],
  ])('%s', (_, text, definition, expected) => expect(translated(text, definition)).toEqual(expected))

  test('into the first language of the pack leave the text in English', () => {
    const italianFirst = translator([{ language: 'it', texts: { Rented: 'In affitto' } }], 'it')
    expect(italianFirst.translated('Rented', 'needs')).toEqual({ en: 'Rented', it: 'In affitto' })
  })
})

describe('a language that has no words', () => {
  const pack = { languages: ['fr', 'ro-MD', 'ar', 'es'], fallbacks: { 'ro-MD': ['uk', 'ru'], ar: ['es'] } }

  test.each([
    ['ro-MD', ['uk', 'ru', 'ro', 'fr', 'en']],
    ['ar', ['es', 'ar', 'fr', 'en']],
    ['es', ['es', 'fr', 'en']],
  ])('%s is read in others', (language, others) => expect(fallbacksOf(language, pack)).toEqual(others))

  test.each<[string, Text, string, string]>([
    ['its own words', { 'ro-MD': 'a', uk: 'b' }, 'ro-MD', 'a'],
    ['the first fallback that has any', { fr: 'f', ru: 'r', ro: 'o' }, 'ro-MD', 'r'],
    ['its base', { fr: 'f', ro: 'o' }, 'ro-MD', 'o'],
    ['the first language of the pack', { en: 'e', fr: 'f' }, 'es', 'f'],
    ['English', { en: 'e', de: 'd' }, 'es', 'e'],
    ['whatever there is', { de: 'd' }, 'es', 'd'],
    ['one string', 'x', 'es', 'x'],
  ])('%s', (_, text, language, words) => expect(textIn(withFallbacks(text, pack), language)).toBe(words))

  test('nothing is copied that is read so anyway', () => {
    const text = { en: 'e', fr: 'f', ar: 'a', es: 's' }
    expect(withFallbacks(text, { languages: ['en', 'ar', 'de'] })).toBe(text)
  })
})

describe('texts of a definition', () => {
  test('are those the meta-schema says, however they look', () => {
    const tool = {
      $schema: 'assessment-tool.schema.json', id: 'home', title: 'Home', status: 'illustrative', licence: 'No text',
      answers: { type: 'object', properties: { en: { type: 'string', title: { en: 'A question called en' }, pattern: 'no text', ui: { ends: ['Low', 'High'] } } } },
      goldenCases: [{ title: 'No text', answers: { en: 'no text' }, expect: {} }],
    }
    expect(textsOf(tool, 'assessment-tool.schema.json').map(({ path, text }) => [path.join('/'), text])).toEqual([
      ['title', 'Home'],
      ['answers/properties/en/title', { en: 'A question called en' }],
      ['answers/properties/en/ui/ends/0', 'Low'],
      ['answers/properties/en/ui/ends/1', 'High'],
    ])
  })

  test('stand in what a pack changes of a phase or an act, too', () => {
    const pack = { phases: { assessment: null, talk: { title: 'Talk', acts: { meet: { title: { it: 'Incontro' }, check: [{ that: 'true', message: 'No' }] } } } } }
    expect(textsOf(pack, 'pack.schema.json').map(({ path }) => path.join('/'))).toEqual(['phases/talk/title', 'phases/talk/acts/meet/title', 'phases/talk/acts/meet/check/0/message'])
  })
})

describe('a pack in several languages', () => {
  const catalogue = (texts: object): SourceFile => ({
    path: 'country-configs/small/locales/it.json',
    text: JSON.stringify({ $schema: '../../../form-definitions/meta/catalogue.schema.json', id: 'italian', language: 'it', texts }),
  })
  const loaded = (...files: readonly SourceFile[]) =>
    loadCheckedPack([...changed('country-configs/small/pack.json', ['"languages": ["en"]', '"languages": ["en", "it"]']), ...files], PACK, metaSchemas)

  test('has the words of its catalogues in its forms, which are other versions then', () => {
    const before = loaded().configuration
    const after = loaded(catalogue({ Rented: 'In affitto' })).configuration
    const tool = after?.forms['needs'] as AssessmentTool
    expect(tool.answers.properties?.['home']?.properties?.['tenure']?.oneOf?.map(({ title }) => title)).toEqual([{ en: 'Rented', it: 'In affitto' }, 'No home'])
    expect(Object.keys(after?.formVersions ?? {}).filter((id) => after?.formVersions[id] !== before?.formVersions[id])).toEqual(['needs'])
  })

  test('tells how complete each language is, by definition', () => {
    const [english, italian] = loaded(catalogue({ Rented: 'In affitto' })).configuration?.completeness ?? []
    expect(english).toMatchObject({ language: 'en', missing: 0 })
    const [needs] = italian?.definitions.filter(({ id }) => id === 'needs') ?? []
    expect(needs).toMatchObject({ kind: 'assessment tool', texts: 20, missing: 16 })
    expect(needs?.first[0]).toBe('/summary')
  })

  test('a text of signs only needs no translation', () => {
    const files = goodFiles().map((file) => ('text' in file && file.path === NEEDS ? { ...file, text: file.text.replace('"Rent arrears: {rent_arrears}"', '"{rent_arrears} %"') } : file))
    expect(loadCheckedPack(files, PACK, metaSchemas).configuration?.completeness[0]?.missing).toBe(0)
    const both = files.map((file) => ('text' in file ? { ...file, text: file.text.replace('"languages": ["en"]', '"languages": ["en", "it"]') } : file))
    const [, italian] = loadCheckedPack(both, PACK, metaSchemas).configuration?.completeness ?? []
    expect(italian?.definitions.find(({ id }) => id === 'needs')?.first).not.toContain('/summary')
  })

  test.each([[100, 0, 100], [1000, 1, 99], [3, 2, 33], [0, 0, 100]])('%i texts without %i are %i %%', (texts, missing, percent) => {
    expect(percentOf({ texts, missing })).toBe(percent)
  })
})
