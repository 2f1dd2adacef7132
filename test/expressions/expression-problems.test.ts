import { expect, test } from 'vitest'
import { problemOf } from './evaluated.ts'

test.each<[string, string, string]>([
  ['', '', 'The expression is empty. Write a condition, or leave the whole line out.'],
  ['// nothing', '', 'The expression is empty. Write a condition, or leave the whole line out.'],
  ['age == 7', '==', '== is not known here. Write one = to compare.'],
  ['age <> 7', '<>', '<> is not known here. Write != for "is not".'],
  ['a && b', '&&', '&& is not known here. Write and.'],
  ['a || b', '||', '|| is not known here. Write or.'],
  ['!a', '!', '! is not known here. Write not(...) around what must not hold.'],
  ["a = 'x'", "'", 'Texts do not stand in single quotes. Put the text in double quotes, such as "yes".'],
  ['a = “x”', '“', 'Texts do not stand in typographic quotes. Put the text in straight double quotes, such as "yes".'],
  ['${age} > 1', '$', 'A name does not begin with $. Write the name of the question alone.'],
  ['(a or b', '(', 'This ( is never closed. Add a ).'],
  ['a)', ')', 'This ) closes nothing. Take it away.'],
  ['(a]', ']', 'This ] closes nothing. A ) is due first.'],
  ['a = "x', '"x', 'This text has no closing quote. Add a " at its end.'],
  ['age at', 'age at', 'There is nothing between "age" and "at". Names are one word; join conditions with and or or.'],
  ['not age', 'not age', 'There is nothing between "not" and "age". Write not(age).'],
  ['age >', '', 'Something is missing at the end. Write the value that the last sign needs.'],
  ['age +* 2', '', 'Something is missing here. Write the value that the sign before needs.'],
  ['a, b', ',', '"," cannot stand here. Look at what stands before it: an operator, a bracket or a comma may be missing or too many.'],
  ['if a then b', '', 'This if is not complete. Every if needs a then and an else, such as: if a then 1 else 0.'],
  ['a.', '', 'A name is missing after the point. Words such as in, if, then, for and between cannot be names.'],
  ['some m in members', '', 'This some or every is not complete. Write for example: some m in members satisfies m.age < 5.'],
  ['cuont(members)', 'cuont', 'There is no function "cuont". Did you mean "count"?'],
  ['string length(name)', 'string length', 'There is no function "string length". Did you mean "length"?'],
  ['constructor("x")', 'constructor', 'There is no function "constructor".'],
  ['round(1, 2, 3)', 'round(1, 2, 3)', 'round takes 1 to 2 values, not 3. Values stand in the brackets, with commas between them.'],
  ['not(a, b)', 'not(a, b)', 'not takes 1 value, not 2. Values stand in the brackets, with commas between them.'],
  ['sum(a: 1)', 'sum(a: 1)', 'Arguments are not named here. Write the values alone, such as sum(a, b).'],
  ['for x in members return x', 'for x in members return x', 'for is not part of these expressions. Filter a list, such as members[age < 5], or read a field of all rows, such as members.age.'],
  ['function(x) x', 'function(x) x', 'Functions are not defined in expressions. Work the value out in a calculated question and read that.'],
  ['age in [1..3]', '[1..3]', 'Ranges are not part of these expressions. Write x between 1 and 3, or x >= 1 and x <= 3.'],
  ['some x in 1..9 satisfies x > 2', '1..9', 'Ranges are not part of these expressions. Write the list, such as [1, 2, 3].'],
  ['age in (> 5)', '> 5', 'A comparison needs a value on its left. Write the name again, such as x > 1 and x < 5.'],
  ['age instance of number', 'age instance of number', 'instance of is not part of these expressions. The kind of an answer is fixed by its question.'],
  ['time("10:00")', 'time("10:00")', 'Only dates are known here. Write date("2026-05-01"), and days_between(a, b) for how long.'],
  ['@"2026-02-30"', '@"2026-02-30"', 'Only dates are known here. Write date("2026-05-01"), and days_between(a, b) for how long.'],
  ['matches(a, b)', 'b', 'The pattern of matches is a text in quotes. Write it out, such as matches(code, "^[A-Z]{3}$").'],
  ['matches(a, "(?=x)")', '"(?=x)"', 'This pattern cannot be used: invalid or unsupported Perl syntax: `(?=`. Patterns know no look-around and no back-references.'],
])('%s', (source, part, sentence) => {
  const { message, hint, from, to } = problemOf(source)
  expect(source.slice(from, to)).toBe(part)
  expect(`${message} ${hint ?? ''}`).toContain(sentence)
})
