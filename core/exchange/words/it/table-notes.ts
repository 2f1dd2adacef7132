import type { TableSaid } from '../import-catalogue.ts'

export const tableNotes: TableSaid = {
  'header-row': 'La riga nomina le colonne: {columns}.',
  'above-table': 'La riga sta sopra la tabella.',
  'columns-not-taken': 'Ciò che sta in queste colonne non è stato ripreso: {columns}.',
  'option-row': 'La riga è una scelta della domanda sopra.',
  'section-row': 'La riga è il titolo delle domande sotto.',
  'section-empty': 'Sotto questo titolo non c’è nessuna domanda.',
  'no-question': 'La riga non ha domanda.',
  'repeated-header': 'Qui i nomi delle colonne stanno un’altra volta.',
  'type-guessed': 'La tabella non dice che cosa sia la risposta; si chiede come {type}.',
  'type-unknown': '«{written}» non è un genere di risposta noto; si chiede come {type}.',
  'no-options': 'Si dovrebbe scegliere e non c’è fra che cosa; la risposta si scrive.',
  'one-option': 'C’è una sola scelta, «{label}».',
  'option-repeated': 'La scelta «{label}» vi sta due volte; si offre una volta.',
  'condition-kept': 'Quando si chiede è scritto a parole, conservate per chi fa la domanda: {condition}',
  'score-unclear': 'I punti «{written}» non corrispondono alle scelte una per una e sono stati tralasciati.',
  'required-unclear': '«{written}» non dice se si debba rispondere: non è obbligatoria.',
  'total-row': 'Una riga per il totale si calcola e non si chiede.',
  'not-the-table': 'Il foglio non è la tabella delle domande.',
}
