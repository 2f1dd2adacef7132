import { describe, expect, it } from 'vitest'
import type { DocumentTemplate } from '../../core/definitions/definition-types.ts'
import { checkTemplate } from '../../core/documents/check-template.ts'
import { DocumentTooLong } from '../../core/documents/document-limits.ts'
import { renderDocument } from '../../core/documents/render-document.ts'

const letter = (...lines: [string, ...string[]]): DocumentTemplate => ({
  $schema: '../meta/document.schema.json',
  id: 'letter',
  title: 'Letter',
  by: ['case_manager'],
  body: { en: lines, it: [lines[0].replace('Dear', 'Gentile'), ...lines.slice(1)] },
})

describe('a letter', () => {
  it('fills in the household and writes dates as people of that language do', () => {
    const template = letter('<p>Dear {{household.name}}, {{date day}}</p>', '{{#each members}}<li>{{name}}</li>{{/each}}')
    const context = { household: { name: 'Rossi' }, day: '2026-12-21', members: [{ name: 'Ada' }, { name: 'Ugo' }] }
    expect(renderDocument(template, context, 'en')).toBe('<p>Dear Rossi, 21 December 2026</p>\n<li>Ada</li><li>Ugo</li>')
    expect(renderDocument(template, context, 'it')).toContain('Gentile Rossi, 21 dicembre 2026')
  })

  it('escapes what people typed', () => {
    expect(renderDocument(letter('{{household.name}}'), { household: { name: '<script>x</script>' } }, 'en')).toBe('&lt;script&gt;x&lt;/script&gt;')
  })

  it('prints a text that is no date as it is', () => {
    expect(renderDocument(letter('{{date day}} {{date none}}'), { day: 'soon <b>' }, 'en')).toBe('soon &lt;b&gt; ')
  })

  it.each([
    ['goes round too often', '{{#each rows}}{{#each ../rows}}x{{/each}}{{/each}}', { rows: Array.from({ length: 80 }, () => 1) }],
    ['writes too much in a loop', '{{#each rows}}{{../text}}{{/each}}', { rows: [1, 2, 3, 4, 5, 6], text: 'x'.repeat(100_000) }],
    ['writes too much at once', '{{text}}'.repeat(6), { text: 'x'.repeat(100_000) }],
  ])('stops where it %s', (_, source, context) => {
    expect(() => renderDocument(letter(source), context, 'en')).toThrow(DocumentTooLong)
  })

  it('may go round a few thousand times', () => {
    const rows = Array.from({ length: 4_900 }, (_, place) => place)
    expect(renderDocument(letter('{{#each rows}}{{this}}{{#if @last}}.{{/if}}{{else}}none{{/each}}'), { rows }, 'en')).toMatch(/4899\.$/)
  })

  it('cannot reach a prototype', () => {
    expect(renderDocument(letter('[{{household.constructor.name}}{{__proto__}}]'), { household: {} }, 'en')).toBe('[]')
  })
})

describe('a hostile template is refused', () => {
  it.each([
    ['{{{household.name}}}', 'Unescaped places ({{{ ... }}}) are refused. Write {{ ... }} instead.'],
    ['{{> other}}', 'Partials and decorators are refused. Write their content in place.'],
    ['{{#*inline "a"}}{{> a}}{{/inline}}', 'Partials and decorators are refused. Write their content in place.'],
    ['{{lookup this "constructor"}}', 'There is no helper called "lookup". Known are: each, if, unless, with, date.'],
    ['{{date (lookup this "day")}}', 'Helpers within helpers, such as (lookup ...), are refused. Write a name instead.'],
    ['{{#each (lookup this "a")}}x{{/each}}', 'Helpers within helpers, such as (lookup ...), are refused. Write a name instead.'],
    ['{{lookup}}', 'There is no helper called "lookup". Known are: each, if, unless, with, date.'],
    ['{{each}}', '"each" is a block: write {{#each ...}} ... {{/each}}.'],
    ['{{#if}}x{{/if}}', '{{#if ...}} takes one name.'],
    ['x'.repeat(100_001), 'The template has more than 100000 characters. Shorten it.'],
    ['{{#each a}}'.repeat(5) + '{{/each}}'.repeat(5), 'Loops go more than 4 deep. Take one {{#each}} out.'],
  ])('%s', (source, sentence) => {
    expect(checkTemplate(source)).toContain(sentence)
    expect(() => renderDocument(letter(source), {}, 'en')).toThrow(sentence)
  })

  it('one that cannot be read names the place', () => {
    expect(checkTemplate('{{#each members}}')[0]).toMatch(/^The template cannot be read: Parse error on line 1/)
  })
})
