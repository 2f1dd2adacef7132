import type { Phrase } from '../../phrase.ts'

export const phrases: Readonly<Record<Phrase, string>> = {
  'a text': 'տեքստ',
  'a long text': 'երկար տեքստ',
  'a whole number': 'ամբողջ թիվ',
  'a number': 'թիվ',
  'a date': 'ամսաթիվ',
  'a time': 'ժամ',
  'yes or no': 'այո կամ ոչ',
  'one of its options': 'իր տարբերակներից մեկը',
  'several of its options': 'իր տարբերակներից մի քանիսը',
  'a note': 'նշում',
  'a file': 'ֆայլ',
  'an address of e-mail': 'էլ. փոստի հասցե',
  'a place': 'վայր',
  'a signature': 'ստորագրություն',
  'none of its options can be chosen': 'իր տարբերակներից ոչ մեկը հնարավոր չէ ընտրել',
  'it has no options': 'տարբերակներ չունի',
  'it may have no type': 'ոչ մի տեսակ չի կարող ունենալ',
  'records of another system are not written here': 'այլ համակարգի գրառումներ այստեղ չեն գրվում',
  'features of a map are not tagged here': 'քարտեզի տարրերն այստեղ չեն պիտակվում',
}
