import { expect, test } from 'vitest'
import { problemWords } from '../../core/exchange/words/import-words.ts'
import { loadForm } from '../../core/server/load-form.ts'
import { ROOT } from '../definitions/fixture-files.ts'

const own = (id: unknown, more = '') =>
  `{\n  "$schema": "../meta/form.schema.json",\n  "id": ${JSON.stringify(id)},\n  "title": "Mine",${more}\n  "answers": { "type": "object", "properties": { "q": { "type": "string", "title": "Q" } } }\n}\n`

/** What is said of a file that is refused, in a language. */
async function refusedFor(content: string, language = 'en', name = 'mine.json') {
  const { ok, report } = await loadForm({ root: ROOT, pack: 'italy', files: [{ name, bytes: new TextEncoder().encode(content) }], options: {} })
  return [ok, ...report.problems.map((problem) => Object.values(problemWords(problem, language)).join(' '))]
}

const NO_ID = 'mine.json is a definition, and its "id" is missing or cannot be the name of a file. Give it an id of at most 101 lower-case letters, digits and underscores that begins with a letter.'

test.each<[what: string, content: string, sentence: string]>([
  ['is too large', own('mine', ' '.repeat(2_050_000)), 'mine.json has 2.1 MB, and a definition may have 2 MB. Take the form apart into several, or leave out what nobody is asked.'],
  ['has a property twice', own('mine', '\n  "title": "Again",'), 'mine.json, line 5, column 3: "title" stands in this object twice; only the last one would count. Take one away, or give it another name.'],
  ['says twice what it is', own('mine', '\n  "$schema": "other",'), 'mine.json, line 5, column 3: "$schema" stands in this object twice; only the last one would count. Take one away, or give it another name.'],
  ['has a property with a long name', own('mine', `\n  "${'n'.repeat(4001)}": 1,`), 'mine.json, line 5, column 3: the name of a property has 4001 characters here, and a name may have 4000. Give it a short name; words that people read stand in "title".'],
  ['has a name that means something else', own('mine', '\n  "constructor": 1,'), 'mine.json, line 5, column 3: no property may be called "constructor", as the name has a meaning of its own to the program. Give it another name.'],
  ['has a number nobody can keep', own('mine', '\n  "minutes": 1e999,'), 'mine.json is not valid JSON (line 5, column 14): this number is too large to be kept. Mend it in an editor, or export it again from where it comes from.'],
  ['is not closed', own('mine').trimEnd().slice(0, -1), 'mine.json is not valid JSON (line 6, column 1): an object is not closed. Mend it in an editor, or export it again from where it comes from.'],
  ['has a long id', own('m'.repeat(102)), NO_ID],
  ['has an id that no file has', own('../mine'), NO_ID],
  ['has an id that is no text', own(7), NO_ID],
])('a definition of our own that %s is refused with this very sentence', async (_, content, sentence) => {
  expect(await refusedFor(content)).toEqual([false, sentence])
})

test('it is told in the language of who loads it', async () => {
  expect(await refusedFor(own('mine', '\n  "title": "Again",'), 'it')).toEqual([false, 'mine.json, riga 5, colonna 3: «title» sta due volte in questo oggetto; conterebbe solo l’ultima. Togline una, o dalle un altro nome.'])
})

test('a long name that stands twice is cut where it is told', async () => {
  const [, sentence] = await refusedFor(own('mine', `\n  "${'n'.repeat(3000)}": 1,`.repeat(2)))
  expect(sentence).toMatch(/"n{60}…" stands in this object twice/)
})

test.each([
  ['of another kind', '{ "$schema": "../meta/pack.schema.json", "id": "mine", "id": "twice" }'],
  ['that is none', '{ "id": "mine", "id": "twice" }'],
])('JSON %s is no definition of a form: only this is told', async (_, content) => {
  expect(await refusedFor(content)).toEqual([false, expect.stringMatching(/^mine\.json is JSON, but no form that is known here\./)])
})
