import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadCheckedPack } from '../../core/server/load-checked-pack.ts'
import { checkDefinitions, RULES } from '../../core/definitions/check-definitions.ts'
import { problemLine } from '../../core/definitions/problem.ts'
import { readDefinitions } from '../../core/definitions/read-definitions.ts'
import { BROKEN, brokenFiles, goodFiles, metaSchemas, PACK } from './fixture-files.ts'

const READING_RULES = ['invalid-json', 'unreadable-file', 'too-deep', 'long-name', 'forbidden-name', 'duplicate-property']
/** Their files would be too large to keep. */
const MADE_IN_TESTS = ['too-many-questions', 'long-name']
const RULES_ABOVE = ['golden-case', 'bad-template', 'sensitive-elsewhere']

const rules = readdirSync(BROKEN)
const linesOf = (rule: string) =>
  readFileSync(join(BROKEN, rule, 'expected.txt'), 'utf8')
    .trimEnd()
    .split('\n')
const problemsOf = (...broken: string[]) => loadCheckedPack(brokenFiles(...broken), PACK, metaSchemas).problems

describe('broken definitions', () => {
  test.each(rules)('%s: exactly these problems are told', (rule) => {
    const problems = problemsOf(rule)
    expect(problems.map(problemLine)).toEqual(linesOf(rule))
    expect(new Set(problems.map((problem) => problem.rule))).toEqual(new Set([rule]))
  })

  test('every rule has a folder, and every folder a rule', () => {
    expect(new Set([...rules, ...MADE_IN_TESTS])).toEqual(new Set([...READING_RULES, ...RULES.keys(), ...RULES_ABOVE]))
  })

  test('what they are laid over has no problem', () => {
    const loaded = loadCheckedPack(goodFiles(), PACK, metaSchemas)
    expect(loaded.problems).toEqual([])
    expect(loaded.configuration?.pack.id).toBe(PACK)
  })

  test.each(goodFiles().map(({ path }) => path))('%s ends too early: this is told, and nothing that only follows from it', (path) => {
    for (const part of [0, 0.1, 0.6]) {
      const files = goodFiles().map((file) => (file.path === path && 'text' in file ? { path, text: file.text.slice(0, file.text.length * part) } : file))
      const errors = loadCheckedPack(files, PACK, metaSchemas).problems.filter(({ severity }) => severity === 'error')
      expect(errors.map(({ rule, file }) => [rule, file])).toEqual([['invalid-json', path]])
    }
  })

  test('the phase of a tool is not looked up where there is no level beside it', () => {
    const { documents } = readDefinitions(brokenFiles('unknown-reference').filter(({ path }) => path.endsWith('/needs.json')))
    expect(checkDefinitions(documents, metaSchemas).filter(({ message }) => message.includes('phase'))).toEqual([])
  })

  test('what cannot be read is told before everything else', () => {
    expect(problemsOf('unreadable-file', 'unknown-required').map(({ rule, file }) => [rule, file])).toEqual([
      ['unreadable-file', 'form-definitions/forms/note.json'],
      ['unknown-required', 'form-definitions/forms/choice.json'],
    ])
  })

  test('problems of several files are told at once', () => {
    const together = ['unknown-required', 'unknown-story-part', 'band-order', 'intake-without-form', 'unfit-widget']
    const expected = together.flatMap((rule) => linesOf(rule))
    expect(
      problemsOf(...together)
        .map(problemLine)
        .sort(),
    ).toEqual(expected.sort())
  })

  test('there is no configuration while there are errors, and there is one with warnings', () => {
    expect(loadCheckedPack(brokenFiles('unknown-role'), PACK, metaSchemas).configuration).toBeUndefined()
    expect(loadCheckedPack(brokenFiles('missing-language'), PACK, metaSchemas).configuration).toBeDefined()
  })
})
