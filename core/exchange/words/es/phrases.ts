import type { Phrase } from '../../phrase.ts'

export const phrases: Readonly<Record<Phrase, string>> = {
  'a text': 'un texto',
  'a long text': 'un texto largo',
  'a whole number': 'un número entero',
  'a number': 'un número',
  'a date': 'una fecha',
  'a time': 'una hora',
  'yes or no': 'sí o no',
  'one of its options': 'una de sus opciones',
  'several of its options': 'varias de sus opciones',
  'a note': 'una nota',
  'a file': 'un archivo',
  'an address of e-mail': 'una dirección de correo electrónico',
  'a place': 'un lugar',
  'a signature': 'una firma',
  'none of its options can be chosen': 'ninguna de sus opciones se puede elegir',
  'it has no options': 'no tiene opciones',
  'it may have no type': 'no puede tener ningún tipo',
  'records of another system are not written here': 'aquí no se escriben registros de otro sistema',
  'features of a map are not tagged here': 'aquí no se etiquetan elementos de un mapa',
}
