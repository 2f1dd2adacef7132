import type { Asked, Filling } from './filling.ts'
import { sectionState } from './form-state.ts'
import type { FormState, SectionState } from './form-state.ts'
import { isNeeded, isShown } from './work-out.ts'

/** The state of a form after some of its questions were touched. What says the same stays the same object. */
export function stateAfter(
  filling: Filling,
  before: FormState,
  sections: ReadonlyMap<string, readonly Asked[]>,
  touched: ReadonlySet<Asked>,
): { state: FormState; touched: ReadonlySet<string> } {
  const places = new Set(touched)
  for (const asked of places) {
    if (isShown(filling, asked) !== before.hidden.has(asked.at)) continue
    for (const child of asked.children) places.add(child)
    for (const row of asked.rows) for (const child of row.children) places.add(child)
  }
  const hidden = members(before.hidden, places, (asked) => !isShown(filling, asked))
  const required = members(before.required, places, (asked) => isNeeded(filling, asked))
  const stale = new Set(Array.from(places, ({ question }) => question.section))
  const now = before.sections.map((section) => {
    if (!stale.has(section.at)) return section
    return sameOr(section, sectionState(filling, section.at, sections.get(section.at) ?? []))
  })
  const isSame = now.every((section, index) => section === before.sections[index])
  return {
    state: { answers: before.answers, hidden, required, sections: isSame ? before.sections : now },
    touched: new Set(Array.from(places, ({ at }) => at)),
  }
}

/** The state of a form laid out anew, with what says the same as before being the same objects. */
export function sharedState(before: FormState, now: FormState): FormState {
  const known = new Map(before.sections.map((section) => [section.at, section]))
  const sections = now.sections.map((section) => sameOr(known.get(section.at), section))
  return {
    answers: now.answers,
    hidden: sameMembers(before.hidden, now.hidden) ? before.hidden : now.hidden,
    required: sameMembers(before.required, now.required) ? before.required : now.required,
    sections: sections.length === before.sections.length && sections.every((section, index) => section === before.sections[index]) ? before.sections : sections,
  }
}

/** A set of pointers in which some places are looked at again; the same one where nothing comes or goes. */
function members(before: ReadonlySet<string>, places: ReadonlySet<Asked>, isMember: (asked: Asked) => boolean): ReadonlySet<string> {
  let now: Set<string> | undefined
  for (const asked of places) {
    if (asked.row || isMember(asked) === before.has(asked.at)) continue
    now ??= new Set(before)
    if (before.has(asked.at)) now.delete(asked.at)
    else now.add(asked.at)
  }
  return now ?? before
}

function sameOr(before: SectionState | undefined, now: SectionState): SectionState {
  const isSame =
    before?.at === now.at && before.asked === now.asked && before.answered === now.answered &&
    before.missing.length === now.missing.length && before.missing.every((at, index) => at === now.missing[index])
  return isSame ? before : now
}

function sameMembers(before: ReadonlySet<string>, now: ReadonlySet<string>): boolean {
  return before.size === now.size && [...before].every((at) => now.has(at))
}
