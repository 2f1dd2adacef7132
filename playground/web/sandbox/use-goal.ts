import { useState } from 'react'
import type { AnswersStore } from '../forms/store/answers-store.ts'
import { sectionPointer } from '../forms/form-steps.ts'

/** Where somebody asked to be brought: a section, and a question in it. */
export interface SandboxGoal {
  /** Pointer of a section. */
  readonly section: string
  /** Pointer of a question. */
  readonly question?: string
}

/** Where to go to in a form that is tried out. */
export function useGoal(store: AnswersStore) {
  const [goal, setGoal] = useState<SandboxGoal>()
  return {
    goal,
    goToSection: (section: string) => setGoal({ section }),
    goToAnswer: (question: string) => setGoal({ section: sectionPointer(question, store.setting().compiled), question }),
  }
}
