import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { surroundingsOfRegister } from '../../../../core/cases/surroundings-of.ts'
import { compileForm } from '../../../../core/forms/compile/compile-form.ts'
import { paperForm } from '../../../../core/forms/paper/paper-form.ts'
import { Arriving, Unloaded } from '../../desk/Unloaded.tsx'
import { Missing } from '../../pages/Missing.tsx'
import { formCalled } from '../../pages/tools/form-called.ts'
import { useTools } from '../../pages/tools/tools-context.ts'
import { queries } from '../../queries.ts'
import { useWords } from '../../use-words.ts'
import { PaperForm } from './PaperForm.tsx'
import { PaperPage } from './PaperPage.tsx'
import { shownOfVersion } from './paper-address.ts'

/** A form to be printed and filled in by hand, as it is now or as it was asked. */
export function EmptyPaperPage() {
  const { t, language } = useWords()
  const { pack, configuration, today } = useTools()
  const { form: id = '' } = useParams()
  const current = formCalled(configuration, id)
  const version = useSearchParams()[0].get('version') ?? current?.version ?? ''
  const asked = useQuery({ ...queries.formAsAsked(pack, id, version), enabled: version !== current?.version && version !== '' })
  const form = version === current?.version ? current.form : asked.data
  const paper = useMemo(() => {
    const compiledCalled = (other: string) => {
      const called = formCalled(configuration, other)
      return called && compileForm(called.form)
    }
    return form && paperForm(compileForm(form), surroundingsOfRegister(configuration, today), language.id, { formCalled: compiledCalled })
  }, [form, configuration, today, language.id])
  if (asked.error) return <Unloaded error={asked.error} onRetry={() => void asked.refetch()} />
  if (!paper) return current === undefined ? <Missing /> : <Arriving />
  return (
    <PaperPage title={paper.title} back={undefined}>
      <PaperForm
        paper={paper}
        head={(
          <>
            <p className="cl-paper-small">{t('form.version', { version: version.slice(0, shownOfVersion) })}</p>
            <dl className="cl-paper-head">
              {[t('paper.household'), t('paper.filledInBy'), t('paper.date')].map((what) => <div key={what}><dt>{what}</dt><dd><i className="cl-paper-line" /></dd></div>)}
            </dl>
          </>
        )}
      />
    </PaperPage>
  )
}
