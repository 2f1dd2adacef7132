import { useMemo, useState } from 'react'
import type { FormDefinition } from '../../../../core/definitions/configuration.ts'
import type { FormChange } from '../../../../core/definitions/form-change.ts'
import { formChanges } from '../../../../core/definitions/form-changes.ts'
import { carriedOver } from '../../../../core/forms/recorded/carry-over.ts'
import type { Surroundings } from '../../../../core/forms/answers.ts'
import { compileForm } from '../../../../core/forms/compile/compile-form.ts'
import type { ActStart } from '../../api-types.ts'
import type { FoundAnswers } from '../drafts/drafts.ts'

/** A form that has changed since it was answered or begun. */
export interface ChangedForm {
  /** ISO instant from which on it is another. */
  readonly since: string
  readonly changes: readonly FormChange[]
  /** Answers of then that the new version does not take, and places it asks for that have none. */
  readonly carried: ReturnType<typeof carriedOver>
  readonly surroundings: Surroundings
  readonly version: string
  /** Whether it may be asked as it was; the answers of this case are in that version. */
  readonly canBeAsked: boolean
  readonly isAsked: boolean
}

/** What was typed and not recorded, with the form as it was then. */
export interface FoundForm {
  readonly found: FoundAnswers | undefined
  /** Undefined where it is the present one, or is not kept. */
  readonly foundForm: FormDefinition | undefined
}

/** Which version of a form is asked: the present one, unless the person goes on with the one that was answered. */
export function useFormVersion({ earlier, asked, changes, surroundings }: ActStart, { found, foundForm }: FoundForm, now: AskedNow) {
  const isFoundAsked = found !== undefined && asked !== undefined && found.version === earlier?.version
  const [isAsBefore, setAsBefore] = useState(isFoundAsked)

  const changed = useMemo((): Omit<ChangedForm, 'isAsked'> | undefined => {
    const isDraft = found !== undefined && foundForm !== undefined && !isFoundAsked
    const [base, before] = isDraft ? [found, foundForm] : [isFoundAsked ? found : earlier, asked]
    if (!base || !before || base.version === now.version) return undefined
    return {
      since: base.at,
      version: base.version,
      surroundings,
      changes: (isDraft ? undefined : changes) ?? formChanges(before, now.form),
      carried: carriedOver(compileForm(before), compileForm(now.form), base.answers, surroundings),
      canBeAsked: !isDraft,
    }
  }, [found, foundForm, isFoundAsked, earlier, asked, changes, now.form, now.version, surroundings])

  const isAsked = isAsBefore && asked !== undefined && earlier !== undefined
  return {
    ...(isAsked ? { form: asked, version: earlier.version } : now),
    changed: changed && changed.changes.length > 0 ? { ...changed, isAsked } : undefined,
    askAsBefore: setAsBefore,
  }
}

interface AskedNow {
  readonly form: FormDefinition
  readonly version: string
}
