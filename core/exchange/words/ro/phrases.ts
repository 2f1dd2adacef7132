import type { Phrase } from '../../phrase.ts'

export const phrases: Readonly<Record<Phrase, string>> = {
  'a text': 'un text',
  'a long text': 'un text lung',
  'a whole number': 'un număr întreg',
  'a number': 'un număr',
  'a date': 'o dată',
  'a time': 'o oră',
  'yes or no': 'da sau nu',
  'one of its options': 'una dintre variantele sale',
  'several of its options': 'mai multe dintre variantele sale',
  'a note': 'o notă',
  'a file': 'un fișier',
  'an address of e-mail': 'o adresă de e-mail',
  'a place': 'un loc',
  'a signature': 'o semnătură',
  'none of its options can be chosen': 'niciuna dintre variantele sale nu poate fi aleasă',
  'it has no options': 'nu are variante',
  'it may have no type': 'nu poate avea niciun tip',
  'records of another system are not written here': 'înregistrările altui sistem nu se scriu aici',
  'features of a map are not tagged here': 'elementele unei hărți nu se etichetează aici',
}
