/** What the answer of a question is, as its definition stores it; of a calculation, whatever its expression gives. */
export type AnswerKind = 'text' | 'number' | 'yes or no' | 'date' | 'date and time' | 'time' | 'choice' | 'choices' | 'calculated'

/** A group, repeat or question of a workbook, with the id it has in the definition. */
export interface FormNode {
  /** As ${name} calls it. */
  readonly name: string
  /** Unique among its siblings. */
  readonly id: string
  readonly kind: 'section' | 'rows' | 'question' | 'note'
  /** None: it is the form. */
  readonly parent?: FormNode
  readonly children: readonly FormNode[]
  readonly answer?: AnswerKind
  /** Of a number: it has no fraction. */
  readonly isWhole?: boolean
  /** Of a choice or choices: what it chooses from. */
  readonly list?: ChoiceList
  /** Of a calculation: its XPath. */
  readonly calculation?: string
}

/** A list of choices as expressions read it. */
export interface ChoiceList {
  /** As instance('name') calls it. */
  readonly name: string
  /** Id of the code list that holds it, for codes(...) and lookup(...): whoever uses it makes it one. */
  readonly id: string
  /** Columns beside name and label, as choice_filter writes them, by the field of a code they became. */
  readonly fields: ReadonlyMap<string, string>
  /** Fields, which are all texts, in which every text is a number. */
  readonly numeric: ReadonlySet<string>
  readonly codes: ReadonlySet<string>
  /** Where the workbook has a code for several choices, each of another branch: the field with the code as it is written, and the codes that stand for it. */
  readonly shared?: { readonly field: string; readonly codes: ReadonlyMap<string, readonly string[]> }
}
