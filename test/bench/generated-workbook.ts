import type { Cell, Workbook } from '../../core/exchange/workbook.ts'

const PER_GROUP = 20

/** An XLSForm with so many rows of questions as a long survey has them: groups, choices, conditions, rules, sums and two languages. */
export function generatedWorkbook(rows: number): Workbook {
  const survey: Cell[][] = [['type', 'name', 'label::English (en)', 'label::Français (fr)', 'hint::English (en)', 'relevant', 'required', 'constraint', 'constraint_message::English (en)', 'calculation', 'choice_filter']]
  for (let group = 0; survey.length <= rows; group++) {
    const name = `section_${group}`
    survey.push(['begin_group', name, `Section ${group}`, `Section ${group}`])
    for (let at = 0; at < PER_GROUP; at++) survey.push(questionRow(`q_${group}_${at}`, at, `q_${group}_0`))
    survey.push(['end_group', name])
  }
  const choices: Cell[][] = [['list_name', 'name', 'label::English (en)', 'label::Français (fr)', 'region']]
  for (const [code, en, fr] of [['yes', 'Yes', 'Oui'], ['no', 'No', 'Non'], ['unknown', 'Not known', 'Inconnu']]) choices.push(['yn', code ?? '', en ?? '', fr ?? '', null])
  for (let town = 0; town < 100; town++) choices.push(['town', `t${town}`, `Town ${town}`, `Ville ${town}`, `r${town % 10}`])
  return { sheets: [{ name: 'survey', rows: survey }, { name: 'choices', rows: choices }, { name: 'settings', rows: [['form_title', 'form_id', 'default_language'], ['Long survey', 'long_survey', 'English (en)']] }] }
}

function questionRow(name: string, at: number, first: string): Cell[] {
  const words = [`Question ${name} about the household?`, `Question ${name} sur le ménage ?`, 'As it is today']
  const asked = at === 0 ? null : `\${${first}} = 'yes'`
  switch (at % 5) {
    case 0:
      return ['select_one yn', name, ...words, asked, 'yes']
    case 1:
      return ['integer', name, ...words, asked, 'yes', '. >= 0 and . <= 120', 'Between 0 and 120']
    case 2:
      return ['select_multiple town', name, ...words, asked, null, null, null, null, `region = 'r${at % 10}'`]
    case 3:
      return ['text', name, ...words, asked, null, "regex(., '[A-Za-z ]+')", 'Letters only']
    default:
      return ['calculate', name, null, null, null, null, null, null, null, `if(\${${first}} = 'yes', \${${name.replace(/\d+$/, String(at - 3))}} * 2, 0)`]
  }
}
