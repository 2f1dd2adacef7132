import type { TableSaid } from '../import-catalogue.ts'

export const tableNotes: TableSaid = {
  'header-row': 'Rândul numește coloanele: {columns}.',
  'above-table': 'Rândul stă deasupra tabelului.',
  'columns-not-taken': 'Ce stă în aceste coloane nu a fost preluat: {columns}.',
  'option-row': 'Rândul este o variantă a întrebării de deasupra.',
  'section-row': 'Rândul este titlul întrebărilor de sub el.',
  'section-empty': 'Sub acest titlu nu este nicio întrebare.',
  'no-question': 'Rândul nu are întrebare.',
  'repeated-header': 'Numele coloanelor apar aici încă o dată.',
  'type-guessed': 'Tabelul nu spune ce este răspunsul; se întreabă ca {type}.',
  'type-unknown': '„{written}” nu este un fel de răspuns cunoscut; se întreabă ca {type}.',
  'no-options': 'Ar trebui aleasă o variantă și nu este dată niciuna; răspunsul se scrie.',
  'one-option': 'Este o singură variantă, „{label}”.',
  'option-repeated': 'Varianta „{label}” apare de două ori; se oferă o dată.',
  'condition-kept': 'Când se întreabă este scris în cuvinte, păstrate pentru cel care întreabă: {condition}',
  'score-unclear': 'Punctele „{written}” nu corespund variantelor una câte una și au fost lăsate deoparte.',
  'required-unclear': '„{written}” nu spune dacă trebuie răspuns, deci nu este obligatoriu.',
  'total-row': 'Un rând pentru total se calculează și nu se întreabă.',
  'not-the-table': 'Foaia nu este tabelul de întrebări.',
}
