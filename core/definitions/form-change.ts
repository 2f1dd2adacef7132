import { canonicalJson } from './canonical-json.ts'
import type { Text } from './definition-types.ts'

/** One difference between two versions of a form. */
export interface FormChange {
  readonly of: 'form' | 'section' | 'question' | 'option' | 'code list' | 'scale' | 'finding' | 'path' | 'decision'
  /**
   * added, removed; moved: to another section; retitled; reworded: help, notes, units; type; limit; options: where they come from;
   * required, optional; condition: when it is asked or holds; calculation; default; check; points; scoring: how a scale is put
   * together; severity: how a finding is ranked; rows: who has one; nonResponse; personal, sensitive and no longer so; order.
   */
  readonly kind:
    | 'added' | 'removed' | 'moved' | 'retitled' | 'reworded' | 'type' | 'limit' | 'options' | 'required' | 'optional' | 'condition'
    | 'calculation' | 'default' | 'check' | 'points' | 'scoring' | 'severity' | 'rows' | 'nonResponse' | 'personal' | 'notPersonal'
    | 'sensitive' | 'notSensitive' | 'order'
  /** Ids with points between: of the question as it is now, or was where it is gone; else the id of the scale, finding, path or code list. */
  readonly path: string
  /** What it is called now, or was where it is gone. */
  readonly title: Text
  /** Of an option, what its question is called. */
  readonly question?: Text
  /** The keyword that differs, where a kind has several. */
  readonly keyword?: string
  /** Words, an expression, a number or a type such as text, date or choice; absent where it is none of these. */
  readonly before?: Text
  readonly after?: Text
}

/** What a change is of. */
export type ChangeAbout = Pick<FormChange, 'of' | 'path' | 'title' | 'question'>

type Holder = object
/** Keywords and the kind of change that a difference in one of them is. */
export type Keywords = Readonly<Record<string, FormChange['kind']>>

/** A change for every keyword in which two versions of one thing differ. */
export function changedKeywords(about: ChangeAbout, before: Holder, after: Holder, keywords: Keywords): FormChange[] {
  return Object.entries(keywords).flatMap(([keyword, kind]) => {
    const [was, is] = [valueOf(before, keyword), valueOf(after, keyword)]
    return isSame(was, is) ? [] : [{ ...about, kind, keyword, ...told('before', was), ...told('after', is) }]
  })
}

/** What is only in one of two lists, as added or removed, and pairs of what is in both. */
export function compared<Thing>(before: ReadonlyMap<string, Thing>, after: ReadonlyMap<string, Thing>, about: (thing: Thing, id: string) => ChangeAbout) {
  const removed = [...before].filter(([id]) => !after.has(id)).map(([id, thing]): FormChange => ({ ...about(thing, id), kind: 'removed' }))
  const added = [...after].filter(([id]) => !before.has(id)).map(([id, thing]): FormChange => ({ ...about(thing, id), kind: 'added' }))
  const both = [...after].flatMap(([id, is]) => {
    const was = before.get(id)
    return was === undefined ? [] : [{ id, was, is }]
  })
  return { changes: [...removed, ...added], both }
}

export function isSame(was: unknown, is: unknown): boolean {
  return was === is || (was !== undefined && is !== undefined && canonicalJson(was) === canonicalJson(is))
}

function told(when: 'before' | 'after', value: unknown): Pick<FormChange, 'before' | 'after'> {
  if (typeof value === 'number' || typeof value === 'boolean') return { [when]: String(value) }
  return typeof value === 'string' || isText(value) ? { [when]: value } : {}
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((words) => typeof words === 'string')
}

function valueOf(holder: Holder, keyword: string): unknown {
  return Object.entries(holder).find(([name]) => name === keyword)?.[1]
}
