import type { Phrase } from '../../phrase.ts'

export const phrases: Readonly<Record<Phrase, string>> = {
  'a text': 'un testo',
  'a long text': 'un testo lungo',
  'a whole number': 'un numero intero',
  'a number': 'un numero',
  'a date': 'una data',
  'a time': 'un’ora',
  'yes or no': 'sì o no',
  'one of its options': 'una delle sue scelte',
  'several of its options': 'più scelte fra le sue',
  'a note': 'una nota',
  'a file': 'un file',
  'an address of e-mail': 'un indirizzo e-mail',
  'a place': 'un luogo',
  'a signature': 'una firma',
  'none of its options can be chosen': 'nessuna delle sue scelte può essere scelta',
  'it has no options': 'non ha scelte',
  'it may have no type': 'non può avere alcun tipo',
  'records of another system are not written here': 'qui non si scrivono registrazioni di un altro sistema',
  'features of a map are not tagged here': 'qui non si etichettano elementi di una mappa',
}
