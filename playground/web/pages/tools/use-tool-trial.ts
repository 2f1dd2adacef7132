import { notifications } from '@mantine/notifications'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { FormDefinition } from '../../../../core/definitions/configuration.ts'
import type { Answers } from '../../../../core/forms/answers.ts'
import { compileForm } from '../../../../core/forms/compile/compile-form.ts'
import { exampleSurroundings, type ExampleMember } from '../../../../core/forms/scores/example-surroundings.ts'
import { GOLDEN_DAY } from '../../../../core/forms/scores/golden-outcome.ts'
import { initialAnswers } from '../../../../core/forms/filling/initial-answers.ts'
import { clockIn } from '../../../../core/workflow/clock-in.ts'
import { useOpenForm } from '../../forms/store/use-open-form.ts'
import { useWords } from '../../use-words.ts'
import { asInvented, asMember, HOUSEHOLDS, type InventedMember } from './invented-household.ts'
import type { ToolsOfPack } from './tools-context.ts'

export type ToolTrial = ReturnType<typeof useToolTrial>

/** A form being tried with an invented household, in the page's memory alone. It follows the definition as it is saved. */
export function useToolTrial(form: FormDefinition, version: string, { configuration, today }: ToolsOfPack, language?: string) {
  const { t } = useWords()
  const [members, setInvented] = useState<readonly InventedMember[]>(HOUSEHOLDS.family)
  // A golden case brings fields that nobody can change here, and its own day.
  const [golden, setGolden] = useState<readonly ExampleMember[]>()
  const day = golden ? GOLDEN_DAY : today
  const [opened] = useState(() => clockIn(configuration.pack.timeZone, new Date().toISOString()))
  const surroundings = useMemo(() => {
    const example = exampleSurroundings(form, golden ?? members.map((member, place) => asMember(member, place, day)), configuration, day)
    // A golden case comes out the same whenever it is opened.
    return golden ? example : { ...example, now: opened }
  }, [form, golden, members, configuration, day, opened])
  const [start] = useState(() => initialAnswers(compileForm(form), surroundings))
  const { store, setting } = useOpenForm({ form, surroundings, answers: start, earlier: undefined, language })
  // Put in only once its household is there: rows of people nobody knows would be lost.
  const [example, setExample] = useState<Answers>()
  useLayoutEffect(() => {
    if (example) store.replace(example)
  }, [example, store])
  const drawn = useRef(version)
  useEffect(() => {
    if (drawn.current === version) return
    drawn.current = version
    notifications.show({ message: t('form.definitionsChanged') })
  }, [version, t])
  return {
    store,
    setting,
    members,
    setMembers(next: readonly InventedMember[]) {
      setGolden(undefined)
      setInvented(next)
    },
    openExample(people: readonly ExampleMember[], answers: Answers) {
      setGolden(people)
      setInvented(people.map(asInvented))
      setExample({ ...answers })
    },
  }
}
