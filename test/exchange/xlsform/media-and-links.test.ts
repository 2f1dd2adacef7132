import { expect, test } from 'vitest'
import { importXlsform } from '../../../core/exchange/xlsform/import-xlsform.ts'
import { errorsIn } from './check-imported.ts'
import { workbookOf } from './workbook-of.ts'

function imported(table: string) {
  const result = importXlsform(workbookOf(table), { fileName: 'home_visit.xlsx' })
  if (!result.ok) return expect.fail('It is refused.')
  expect(errorsIn(result.definition)).toEqual([])
  return result
}

test('pictures, sounds and films are told row by row, with their files, beside questions, sections, rows and choices', () => {
  const { report } = imported(`
| survey |
| | type | name | label::English (en) | label::Français (fr) | media::image::English (en) | media::image::Français (fr) | audio | big-image |
| | begin_group | g | Group | Groupe | group.png | | | |
| | select_one colours | c | Colour? | Couleur ? | en.png | fr.png | ask.mp3 | big.png |
| | text | plain | Words? | Mots ? | | | | |
| | end_group | | | | | | | |
| | begin_repeat | r | Rows | Lignes | | | rows.mp3 | |
| | note | n | ![A house](jr://images/house.png) Look at it. | Regardez. | | | | |
| | end_repeat | | | | | | | |
| choices |
| | list_name | name | label::English (en) | label::Français (fr) | media::image | video |
| | colours | red | Red | Rouge | red.png | |
| | colours | blue | Blue | Bleu | | blue.mp4 |
| | colours | green | Green | Vert | | |
| | unused | x | X | X | x.png | |`)
  const told = report.lines.flatMap(({ name, outcome, notes }) => notes.flatMap(({ code, params }) => (code === 'media-left-out' ? [[name, outcome, params['files']]] : [])))
  expect(told).toEqual([
    ['g', 'approximated', 'group.png'],
    ['c', 'approximated', 'en.png, fr.png, big.png, ask.mp3'],
    ['r', 'approximated', 'rows.mp3'],
    ['n', 'approximated', 'jr://images/house.png'],
    ['red', 'approximated', 'red.png'],
    ['blue', 'approximated', 'blue.mp4'],
    ['x', 'approximated', 'x.png'],
  ])
})

test('a link in words is one, in Markdown or in HTML; of an address that is no page of the web, or not known yet, the words stay', () => {
  const { definition, report } = imported(`
| survey |
| | type | name | label |
| | text | asked | As in [the guide](https://example.org/a_(b)?c=1&amp;d=2) or <a target="_blank" href='https://example.org'>the <b>other</b> one</a>. |
| | note | mail | Write to <a href="mailto:desk@example.org">the desk</a>. |
| | note | own | See [your page](https://example.org/\${asked}) or [this](page.html). |`)
  const words = (name: string) => definition.answers.properties?.[name]?.title
  expect(words('asked')).toBe('As in [the guide](https://example.org/a_(b)?c=1&d=2) or [the **other** one](https://example.org).')
  expect(words('mail')).toBe('Write to the desk (mailto:desk@example.org).')
  expect(words('own')).toBe('See your page (https://example.org/{asked}) or this (page.html).')
  expect(report.lines.map(({ outcome, notes }) => [outcome, ...notes.map(({ code }) => code)])).toEqual([['whole'], ['approximated', 'markup-simplified'], ['approximated', 'markup-simplified']])
})
