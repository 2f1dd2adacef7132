import { expect, test } from 'vitest'
import { importedTable } from './imported-table.ts'
import { optionsIn } from '../../../core/exchange/table/options-in.ts'

test.each<[string, readonly string[]]>([
  ['Single, Married, Widow/widower', ['Single', 'Married', 'Widow/widower']],
  ['Sí, No, No sabe/No responde', ['Sí', 'No', 'No sabe/No responde']],
  ['Yes, always/Yes, sometimes/No', ['Yes, always', 'Yes, sometimes', 'No']],
  ['Piped (0)/Protected well (1)/River, pond or rain (3)', ['Piped', 'Protected well', 'River, pond or rain']],
  ['Less than 1,000 / 1,000 to 2,000 / More than 2,000', ['Less than 1,000', '1,000 to 2,000', 'More than 2,000']],
  ['a) Piped water b) Well c) River', ['Piped water', 'Well', 'River']],
  ['1. Own, 2. Rent, 3. Free', ['Own', 'Rent', 'Free']],
  ['(a) never (b) often', ['never', 'often']],
  ['نعم (٢)، لا (٠)', ['نعم', 'لا']],
  ['Written by J. Smith and A. Jones', ['Written by J. Smith and A. Jones']],
])('%s', (cell, labels) => expect(optionsIn(cell).map(({ label }) => label)).toEqual(labels))

test.each([
  ['French', 'Rubrique | Question | Type de réponse | Modalités | Points | Obligatoire\nLogement | Êtes-vous propriétaire ? | Oui/Non | | | Oui\nLogement | État civil | Choix unique | Célibataire, Marié(e), Veuf/veuve | 0, 1, 2 | Non\nLogement | Loyer | Nombre décimal | | | Non\nSanté | Degré de pauvreté | Échelle | 1 à 5 | | Oui'],
  ['Portuguese', 'Secção | Pergunta | Tipo de resposta | Opções | Pontos | Obrigatório\nHabitação | É proprietário? | Sim/Não | | | Sim\nHabitação | Estado civil | Escolha única | Solteiro, Casado, Viúvo/viúva | 0, 1, 2 | Não\nHabitação | Renda | Número decimal | | | Não\nSaúde | Grau de pobreza | Escala | 1 até 5 | | Sim'],
])('a table in %s is taken whole', (_, table) => {
  const { questions, outcomes, definition } = importedTable(table)
  expect(outcomes).toEqual(Array(5).fill('whole'))
  expect(questions).toMatchObject([{ type: 'boolean' }, { type: 'string', oneOf: [{ score: 0 }, { score: 1 }, { score: 2 }] }, { type: 'number' }, { type: 'integer', minimum: 1, maximum: 5 }])
  expect(Object.values(definition.answers.properties ?? {}).map(({ required }) => required?.length)).toEqual([1, 1])
})

test.each([
  ['Ministry of Social Protection\nHousehold scorecard\n', 'Household scorecard', 'Ministry of Social Protection'],
  ['وزارة التنمية الاجتماعية\nاستمارة تقييم الأسرة\n', 'استمارة تقييم الأسرة', 'وزارة التنمية الاجتماعية'],
  ['Household scorecard\nTo be filled in at home\n', 'Household scorecard', 'To be filled in at home'],
  ['Ministry of Social Protection\n', 'Ministry of Social Protection', undefined],
])('a form is called what it is called, and not what its office is: %s', (above, title, description) => {
  expect(importedTable(`${above}Question | Options\nWarm? | Yes; No\nDry? | Yes; No`).definition).toMatchObject({ title, ...(description !== undefined && { description }) })
})
