import { describe, expect, it } from 'vitest'
import ar from '../../playground/web/words/ar.json'
import en from '../../playground/web/words/en.json'
import italian from '../../playground/web/words/it.json'

interface Words { readonly [name: string]: string | Words }

const plural = /_(zero|one|two|few|many|other)$/

function sentences(words: Words, under = ''): [key: string, sentence: string][] {
  return Object.entries(words).flatMap(([name, word]) =>
    typeof word === 'string' ? [[under + name, word] as [string, string]] : sentences(word, `${under}${name}.`))
}

const keysOf = (words: Words) => [...new Set(sentences(words).map(([key]) => key.replace(plural, '')))].sort()
const places = (sentence: string) => [...sentence.matchAll(/\{\{(\w+)/g)].map(([, name]) => name).sort()

describe.each([['it', italian], ['ar', ar]] as [string, Words][])('the words in %s', (language, words) => {
  it('say everything that the English words say, and nothing else', () => {
    expect(keysOf(words)).toEqual(keysOf(en))
  })

  it('have every plural form of the language', () => {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const counted = sentences(words).filter(([key]) => plural.test(key)).map(([key]) => key)
    const missing = counted.flatMap((key) => wanted.map((form) => key.replace(plural, `_${form}`))).filter((key) => !counted.includes(key))
    expect([...new Set(missing)]).toEqual([])
  })

  it('leave the same places to be filled in', () => {
    const english = new Map(sentences(en).map(([key, sentence]) => [key, places(sentence)]))
    const others = sentences(words).filter(([key]) => !plural.test(key) && english.has(key))
    for (const [key, sentence] of others) expect([key, ...places(sentence)]).toEqual([key, ...(english.get(key) ?? [])])
  })
})
