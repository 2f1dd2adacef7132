/** Parts of sentences that stand for a name in others, such as what an answer is. Each language says them in its own words. */
export const PHRASES = [
  'a text',
  'a long text',
  'a whole number',
  'a number',
  'a date',
  'a time',
  'yes or no',
  'one of its options',
  'several of its options',
  'a note',
  'a file',
  'an address of e-mail',
  'a place',
  'a signature',
  'none of its options can be chosen',
  'it has no options',
  'it may have no type',
  'records of another system are not written here',
  'features of a map are not tagged here',
] as const

export type Phrase = (typeof PHRASES)[number]
