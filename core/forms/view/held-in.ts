import type { CompiledQuestion } from '../compile/compiled-form.ts'

/**
 * What a section draws: the ways from it down to its questions, notes and rows, at whatever depth. Of what is never drawn, none.
 * A section of which all of them are hidden now says nothing but its title.
 */
export function heldIn(section: CompiledQuestion): readonly (readonly string[])[] {
  const found = known.get(section) ?? heldNow(section)
  known.set(section, found)
  return found
}

/** Gathered once: every inner section on the page asks at every key. */
const known = new WeakMap<CompiledQuestion, readonly (readonly string[])[]>()

function heldNow(section: CompiledQuestion): readonly (readonly string[])[] {
  return section.inOrder.flatMap((child): readonly (readonly string[])[] => {
    if (child.question.ui?.widget === 'hidden') return []
    return child.kind === 'section' ? heldIn(child).map((way) => [child.id, ...way]) : [[child.id]]
  })
}
