import type { Cell, Sheet } from '../../core/exchange/workbook.ts'
import { writeXlsx } from '../../core/exchange/write/write-xlsx.ts'

export const LABELS = ['label::English (en)', 'label::Français (fr)', 'label::العربية (ar)'] as const

/** A small form as a ministry would draw it up, with rows of which something is to be said. */
export const SURVEY: readonly (readonly Cell[])[] = [
  ['type', 'name', ...LABELS, 'relevant'],
  ['begin_group', 'work', 'Work', 'Travail', 'العمل'],
  ['select_one yesno', 'works', 'Does anyone work?', 'Quelqu’un travaille-t-il ?', 'هل يعمل أحد؟'],
  ['integer', 'months', 'Months without work', 'Mois sans travail', 'أشهر بلا عمل', "${works} = 'no'"],
  ['end_group', null],
  ['begin_group', 'home', 'Home', 'Logement', 'السكن'],
  ['select_one tenure', 'tenure', 'Whose home is it?', 'À qui est le logement ?', 'لمن المسكن؟'],
  ['audio', 'comment', 'Record a comment', 'Enregistrez un commentaire', 'سجّل تعليقًا'],
  ['end_group', null],
]
const CHOICES: readonly (readonly Cell[])[] = [
  ['list_name', 'name', ...LABELS],
  ['yesno', 'yes', 'Yes', 'Oui', 'نعم'],
  ['yesno', 'no', 'No', 'Non', 'لا'],
  ['tenure', 'own', 'Their own', 'À eux', 'ملك'],
  ['tenure', 'rent', 'Rented', 'Loué', 'إيجار'],
]

/** The bytes of an .xlsx file of these sheets. */
export function workbook(survey = SURVEY, choices = CHOICES, id = 'rapid_check'): Buffer {
  const sheets: Sheet[] = [{ name: 'survey', rows: survey }, { name: 'choices', rows: choices }, { name: 'settings', rows: [['form_title', 'form_id', 'default_language'], ['Rapid check', id, 'English (en)']] }]
  return Buffer.from(writeXlsx({ sheets }))
}
