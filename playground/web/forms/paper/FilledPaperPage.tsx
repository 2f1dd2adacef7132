import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useParams } from 'react-router'
import { filledIn } from '../../../../core/cases/filled-in.ts'
import { surroundingsThen } from '../../../../core/cases/surroundings-then.ts'
import type { FormDefinition } from '../../../../core/definitions/configuration.ts'
import { compileForm } from '../../../../core/forms/compile/compile-form.ts'
import { paperForm } from '../../../../core/forms/paper/paper-form.ts'
import { versionsOf } from '../../../../core/people/seen-answers.ts'
import { seesAll, seesQuestion } from '../../../../core/people/sight.ts'
import type { CaseView } from '../../api-types.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { Arriving, Unloaded } from '../../desk/Unloaded.tsx'
import { Missing } from '../../pages/Missing.tsx'
import { queries } from '../../queries.ts'
import { useMoments } from '../../use-moments.ts'
import { useWords } from '../../use-words.ts'
import { PaperForm } from './PaperForm.tsx'
import { PaperResult } from './PaperResult.tsx'
import { PaperPage } from './PaperPage.tsx'
import { shownOfVersion } from './paper-address.ts'

/** A form as it was filled in, to be printed: as it was asked, and no more of it than the role may see. */
export function FilledPaperPage() {
  const { language } = useWords()
  const { pack, persona } = useDesk()
  const { id = '', number = '' } = useParams()
  const view = useQuery(queries.case(pack, persona.id, id, language.id))
  const event = view.data?.events.find((each) => each.number === Number(number))
  const filled = event && filledIn(event)
  const asked = useQuery({ ...queries.formAsAsked(pack, filled?.form.id ?? '', filled?.form.version ?? ''), enabled: filled !== undefined })
  const error = view.error ?? asked.error
  if (error) return <Unloaded error={error} onRetry={() => { void view.refetch(); void asked.refetch() }} />
  // What the role may see nothing of, it is not offered to print.
  if (view.data && !view.data.lines[Number(number)]?.length) return <Missing />
  if (!view.data || !asked.data) return <Arriving />
  return <FilledPaper view={view.data} number={Number(number)} asked={asked.data} />
}

function FilledPaper({ view, number, asked }: { view: CaseView; number: number; asked: FormDefinition }) {
  const { t, say, language } = useWords()
  const { pack, configuration, role } = useDesk()
  const { longDay, clock, dateOf } = useMoments()
  const event = view.events.find((each) => each.number === number)
  const filled = event && filledIn(event)
  const household = t('household.name', { name: view.kase.household.name })

  const shown = useMemo(() => {
    if (!event || !filled) return undefined
    const versions = versionsOf(configuration, () => asked, filled.form)
    const maySee = (path: string) => seesAll(role) || versions.every((version) => seesQuestion(version, path, role))
    const surroundings = surroundingsThen(event, view.events, configuration)
    return { members: surroundings.rows.members, paper: paperForm(compileForm(asked), surroundings, language.id, { answers: filled.answers, maySee }) }
  }, [event, filled, asked, configuration, role, view.events, language.id])

  if (!event || !filled || !shown) return <Missing />
  const { paper, members } = shown
  const facts: readonly (readonly [string, string])[] = [
    [t('paper.household'), `${household} · ${t('case.case', { case: view.kase.id })}`],
    [t('paper.filledInBy'), [event.by.name, say(configuration.pack.roles[event.by.role]?.title)].filter(Boolean).join(', ')],
    [t('paper.date'), `${longDay(dateOf(event.at))}, ${clock(event.at)}`],
  ]
  return (
    <PaperPage title={`${paper.title} · ${household}`} back={{ to: `/${pack}/cases/${view.kase.id}`, title: household }}>
      <PaperForm
        paper={paper}
        head={(
          <>
            <p className="cl-paper-small">{t('form.version', { version: filled.form.version.slice(0, shownOfVersion) })}</p>
            <dl className="cl-paper-head" data-filled>{facts.map(([what, words]) => <div key={what}><dt>{what}</dt><dd>{words}</dd></div>)}</dl>
            {!seesAll(role) && <p className="cl-paper-small">{t('paper.othersOnly')}</p>}
          </>
        )}
        foot={event.type === 'assessed' && <PaperResult result={event.result} members={members} />}
      />
    </PaperPage>
  )
}
