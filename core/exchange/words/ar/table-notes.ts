import type { TableSaid } from '../import-catalogue.ts'

export const tableNotes: TableSaid = {
  'header-row': 'يسمّي الصف الأعمدة: {columns}.',
  'above-table': 'الصف فوق الجدول.',
  'columns-not-taken': 'لم يؤخذ ما في هذه الأعمدة: {columns}.',
  'option-row': 'الصف خيار من خيارات السؤال الذي فوقه.',
  'section-row': 'الصف عنوان الأسئلة التي تحته.',
  'section-empty': 'لا سؤال تحت هذا العنوان.',
  'no-question': 'لا سؤال في الصف.',
  'repeated-header': 'أسماء الأعمدة هنا مرة أخرى.',
  'type-guessed': 'لا يقول الجدول ما هي الإجابة؛ تُسأل كنوع {type}.',
  'type-unknown': '«{written}» ليس نوع إجابة معروفًا؛ تُسأل كنوع {type}.',
  'no-options': 'ينبغي اختيار خيار ولا خيارات؛ تُكتب الإجابة.',
  'one-option': 'ليس هناك إلا خيار واحد، «{label}».',
  'option-repeated': 'الخيار «{label}» مذكور مرتين؛ يُعرض مرة واحدة.',
  'condition-kept': 'كُتب متى يُسأل بكلمات حُفظت لمن يسأل: {condition}',
  'score-unclear': 'لا تقابل النقاط «{written}» الخيارات واحدًا واحدًا فتُركت.',
  'required-unclear': 'لا يقول «{written}» هل تجب الإجابة، فلا تجب.',
  'total-row': 'صف المجموع يُحسب ولا يُسأل.',
  'not-the-table': 'ليست الورقة جدول الأسئلة.',
}
