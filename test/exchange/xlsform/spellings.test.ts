import { describe, expect, test } from 'vitest'
import { compileExpression } from '../../../core/expressions/compile-expression.ts'
import { headerOf } from '../../../core/exchange/xlsform/headers.ts'
import { identifierOf, RESERVED_WORDS, untaken } from '../../../core/exchange/draft/identifier.ts'
import { languageTag } from '../../../core/exchange/draft/language-tag.ts'
import { plainMarkup } from '../../../core/exchange/draft/plain-markup.ts'
import { rowType } from '../../../core/exchange/xlsform/row-type.ts'

describe('columns', () => {
  test.each([
    ['Constraint Message', { key: 'constraint_message' }],
    ['bind::jr:constraintMsg', { key: 'constraint_message' }],
    ['bind:jr:constraintMsg', { key: 'constraint_message' }],
    ['constraint_message::English (en)', { key: 'constraint_message', language: 'English (en)' }],
    ['bind: relevant', { key: 'relevant' }],
    ['relevance', { key: 'relevant' }],
    ['READ ONLY', { key: 'read_only' }],
    ['body::appearance', { key: 'appearance' }],
    ['control::jr:count', { key: 'repeat_count' }],
    ['media::image::fr', { key: 'image', language: 'fr' }],
    ['label:fr', { key: 'label', language: 'fr' }],
    ['label: Hiligaynon', { key: 'label', language: 'Hiligaynon' }],
    ['caption:english', { key: 'label', language: 'english' }],
    ['calculate', { key: 'calculation' }],
    ['instance::odk:tag', { key: 'instance::odk:tag' }],
  ])('%s', (written, header) => expect(headerOf(written, 'survey')).toEqual(header))
})

describe('types', () => {
  test.each([
    ['begin group', { is: 'begin', of: 'group' }],
    ['Begin_Repeat', { is: 'begin', of: 'repeat' }],
    ['begin looped group', { is: 'begin', of: 'repeat' }],
    ['begin loop over towns', { is: 'begin', of: 'loop', over: 'towns' }],
    ['end', { is: 'question', as: 'end' }],
    ['end  repeat', { is: 'end', of: 'repeat' }],
    ['select one from yes_no', { is: 'select', how: 'one', from: 'choices', list: 'yes_no', orOther: false }],
    ['select_one yes_no or_other', { is: 'select', how: 'one', from: 'choices', list: 'yes_no', orOther: true }],
    ['select1 yes_no', { is: 'select', how: 'one', from: 'choices', list: 'yes_no', orOther: false }],
    ['select all that apply from needs', { is: 'select', how: 'multiple', from: 'choices', list: 'needs', orOther: false }],
    ['select_multiple needs or specify other', { is: 'select', how: 'multiple', from: 'choices', list: 'needs', orOther: true }],
    ['select_one_from_file towns.csv', { is: 'select', how: 'one', from: 'file', list: 'towns.csv', orOther: false }],
    ['select_one_external towns', { is: 'select', how: 'one', from: 'external', list: 'towns', orOther: false }],
    ['rank needs', { is: 'select', how: 'rank', from: 'choices', list: 'needs', orOther: false }],
    ['selct_one yes_no', { is: 'unknown' }],
    ['', { is: 'nothing' }],
  ])('%s', (written, type) => expect(rowType(written)).toEqual(type))
})

describe('languages', () => {
  test.each([
    ['English (en)', 'en'],
    ['English(EN)', 'en'],
    ['french', 'fr'],
    ['Français', 'fr'],
    ['Swahili(swa)', 'sw'],
    ['हिन्दी (hi)', 'hi'],
    ['Bahasa Indonesia', 'id'],
    ['Dari', 'fa-AF'],
    ['rohingya', 'rhg'],
    ['pt_BR', 'pt-BR'],
    ['Portuguese (pt-br)', 'pt-BR'],
    ['Klingonish', undefined],
  ])('%s', (written, tag) => expect(languageTag(written)).toBe(tag))
})

describe('names', () => {
  test.each([
    ['householdSize', 'household_size'],
    ['Q1.2-a', 'q1_2_a'],
    ['1st', 'q_1st'],
    ['título', 'titulo'],
    ['١', 'row_7'],
    ['_hidden_', 'hidden'],
    ['if', 'if_q'],
  ])('%s', (name, id) => expect(identifierOf(name, 'row_7')).toBe(id))

  test('a taken one gets the next number', () => {
    expect(untaken('a', (id) => ['a', 'a_2'].includes(id))).toBe('a_3')
  })

  test.each([...RESERVED_WORDS])('%s is a word of expressions', (word) => {
    const read = [`${word} = 1`, `count(rows[${word} > 1])`].map((source) => compileExpression(source))
    expect(read.every((each) => each.ok && each.expression.reads.some(({ path }) => path.includes(word)))).toBe(false)
  })
})

describe('markup', () => {
  test.each([
    ['<b>Bold</b> and <i>slanted</i>', '**Bold** and *slanted*', []],
    ['One<br/>two', 'One\ntwo', []],
    ['<ul><li>one</li><li>two</li></ul>', '- one\n- two', []],
    ['<h3>Part</h3>', '### Part', []],
    ['<span style="color:red">Red</span> or <span>not</span>', '*Red* or not', []],
    ['<font size="2"><u>Small</u></font>', '*Small*', []],
    ['<a href="x">Read</a>', 'Read (x)', ['[](…)']],
    ['1 &lt; 2 &amp; 3', '1 < 2 & 3', []],
    ['if a < b then', 'if a < b then', []],
    ['<b></b>empty', 'empty', []],
  ])('%s', (written, text, lost) => expect(plainMarkup(written)).toMatchObject({ text, lost }))
})
