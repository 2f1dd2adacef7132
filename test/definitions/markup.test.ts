import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Block, markupOf } from '../../core/definitions/markup.ts'
import { plainWords, withoutMarkup } from '../../core/definitions/plain-words.ts'

/** A block as it would be written by hand in HTML, for reading. */
const drawn = (blocks: readonly Block[]) => blocks.map(({ kind, lines }) => {
  const words = lines.map((line) => line.map(({ words, isBold, isItalic, href }) => `${href ? `<a ${href}>` : ''}${isBold ? '<b>' : ''}${isItalic ? '<i>' : ''}${words}${isItalic ? '</i>' : ''}${isBold ? '</b>' : ''}${href ? '</a>' : ''}`).join(''))
  return kind === 'list' ? `<ul>${words.map((item) => `<li>${item}</li>`).join('')}</ul>` : words.join('<br>')
}).join('')

test.each([
  ['Say **all** of it', 'Say <b>all</b> of it', 'Say all of it'],
  ['*Only* if asked', '<i>Only</i> if asked', 'Only if asked'],
  ['**Read *this* aloud**', '<b>Read </b><b><i>this</i></b><b> aloud</b>', 'Read this aloud'],
  ['***Both***', '<b><i>Both</i></b>', 'Both'],
  ['**مهم:** اسأل الجميع', '<b>مهم:</b> اسأل الجميع', 'مهم: اسأل الجميع'],
  ['اسأل عن هذا و**من** معه', 'اسأل عن هذا و<b>من</b> معه', 'اسأل عن هذا ومن معه'],
  ['بال**بيت**ين', 'بال<b>بيت</b>ين', 'بالبيتين'],
  ['un**believ**able, **every**body, no**body**', 'un<b>believ</b>able, <b>every</b>body, no<b>body</b>', 'unbelievable, everybody, nobody'],
  ['One\nTwo', 'One<br>Two', 'One\nTwo'],
  ['See [the law](https://example.org/law?a=1#art-3), then ask', 'See <a https://example.org/law?a=1#art-3>the law</a>, then ask', 'See the law, then ask'],
  ['[a](HTTP://x.y:8080) [b](http://x.y/w_(z))', '<a HTTP://x.y:8080>a</a> <a http://x.y/w_(z)>b</a>', 'a b'],
  ['**[القانون](https://example.org/قانون)** و[*هنا*](https://x.y/)', '<a https://example.org/قانون><b>القانون</b></a> و<a https://x.y/><i>هنا</i></a>', 'القانون وهنا'],
  ['- [one](https://x.y/1)\n- two', '<ul><li><a https://x.y/1>one</a></li><li>two</li></ul>', '– one\n– two'],
  ['Bring:\n- the *card*\n- a photo\nThank you', 'Bring:<ul><li>the <i>card</i></li><li>a photo</li></ul>Thank you', 'Bring:\n– the card\n– a photo\nThank you'],
])('%s', (text, html, plain) => {
  expect(drawn(markupOf(text))).toBe(html)
  expect(plainWords(text)).toBe(plain)
})

test.each([
  'Weight (kg) * required', '2 * 3 * 4', '5*3*2', '5**3**2', 'a*b*c', 'a**b', 'و**من', 'a** b **c', 'one**two **three', 'a***b***c', 'a****b****c', '**a*', 'a*b**c', '* see below', 'one ** two', 'snake_case and _this_', '- none', '(*)', '**never closed', '****', '*1 and *2',
  '<b>no HTML</b>', '[no](links)', '[x](javascript:alert(1))', '[x](data:text/html,x)', '[x](//x.y)', '[x](mailto:a@x.y)', '[x](java\tscript:alert(1))', '[x]( https://x.y)',
  '[x](https://x.y/a b)', '[x](https://x.y/\u202Efdp.exe)', '[x](https://x.y/\u0000)', '[x](https://bank.example@x.y/)', '[x](https://x.y/"onclick=a)', '[x](https:x.y)', '[](https://x.y)', '[x](https://x.y', '[x] (https://x.y)', 'C:\\temp', '# no heading', '`no code`',
])('%s stays as it is written', (text) => {
  expect(drawn(markupOf(text))).toBe(text)
  expect(plainWords(text)).toBe(text)
})

test.each([['\\*not italic\\*', '*not italic*'], ['\\**one*', '*<i>one</i>'], ['A\n\\- no item', 'A<br>- no item'], ['a \\\\ b', 'a \\ b'], ['\\[x](https://x.y)', '[x](https://x.y)']])('a backslash takes the meaning away: %s', (text, html) => {
  expect(drawn(markupOf(text))).toBe(html)
})

test('whatever somebody answered reads as it was answered where it is put into a text', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('*', '\\', '-', ' ', 'a', 'ל', '1', '[', '](https://x.y)', '/') }), (words) => {
    expect(plainWords(withoutMarkup(words))).toBe(words)
  }))
})

test.each([
  ['[map]({})', 'https://x.y'],
  ['[map](https://x.y/{})', '//z.y/'],
  ['{}', '[map](https://x.y)'],
])('an answer is no link, and no whole address of one: %s with %s', (text, answer) => {
  const drawnRuns = markupOf(text.replace('{}', withoutMarkup(answer))).flatMap(({ lines }) => lines.flat())
  expect(drawnRuns.filter(({ href }) => href !== undefined)).toEqual([])
})

test('an answer may stand within an address', () => {
  expect(drawn(markupOf(`[map](https://x.y/?at=${withoutMarkup('45.07,7.69')})`))).toBe('<a https://x.y/?at=45.07,7.69>map</a>')
})

test('a text of the greatest length is read in time that grows with it', () => {
  for (const stars of ['a **b *c '.repeat(450), `a **${'b*c '.repeat(1000)}`]) expect(plainWords(stars)).toBe(stars)
  expect(plainWords('a**'.repeat(1500))).toBe('a'.repeat(1500))
})
