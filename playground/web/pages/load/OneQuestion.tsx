import { useState } from 'react'
import type { FormDefinition } from '../../../../core/definitions/configuration.ts'
import type { PlacedQuestion } from '../../../../core/definitions/question-walk.ts'
import { exampleSurroundings } from '../../../../core/forms/scores/example-surroundings.ts'
import { AttachmentsProvider, keptInPage } from '../../forms/drafts/attachments.ts'
import { DefinitionForm } from '../../forms/questions/DefinitionForm.tsx'
import { useOpenForm } from '../../forms/store/use-open-form.ts'
import { useTools } from '../tools/tools-context.ts'
import { onlyQuestion } from './question-became.ts'
import '../../forms/forms.css'

/** One question as people will see it, by itself: to look at, and to touch. */
export function OneQuestion({ form, placed }: { form: FormDefinition; placed: PlacedQuestion }) {
  const { configuration, today } = useTools()
  const [opened] = useState(() => {
    const alone = onlyQuestion(form, placed)
    return { form: alone, surroundings: exampleSurroundings(alone, [], configuration, today) }
  })
  const { store, setting } = useOpenForm({ ...opened, answers: {}, earlier: undefined })
  return (
    <AttachmentsProvider value={keptInPage}>
      {setting.view.sections.map((section) => <div key={section.at} dir={section.direction}><DefinitionForm store={store} section={section} /></div>)}
    </AttachmentsProvider>
  )
}
