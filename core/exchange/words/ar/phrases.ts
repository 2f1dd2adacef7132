import type { Phrase } from '../../phrase.ts'

export const phrases: Readonly<Record<Phrase, string>> = {
  'a text': 'نص',
  'a long text': 'نص طويل',
  'a whole number': 'عدد صحيح',
  'a number': 'عدد',
  'a date': 'تاريخ',
  'a time': 'وقت',
  'yes or no': 'نعم أو لا',
  'one of its options': 'أحد خياراته',
  'several of its options': 'عدة من خياراته',
  'a note': 'ملاحظة',
  'a file': 'ملف',
  'an address of e-mail': 'عنوان بريد إلكتروني',
  'a place': 'مكان',
  'a signature': 'توقيع',
  'none of its options can be chosen': 'لا يمكن اختيار أي من خياراته',
  'it has no options': 'ليست له خيارات',
  'it may have no type': 'لا يمكن أن يكون له نوع',
  'records of another system are not written here': 'لا تُكتب هنا سجلات نظام آخر',
  'features of a map are not tagged here': 'لا تُوسم هنا عناصر خريطة',
}
