import { Button } from '@mantine/core'
import type { CaseView } from '../../api-types.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { placesOf } from '../../desk/places.ts'
import { IconCheck, IconLink, IconLock, IconMapPin, IconPrinter, IconUser, IconUsers } from '../../icons.ts'
import { Breadcrumb } from '../../look/Breadcrumb.tsx'
import { PageHead } from '../../look/PageHead.tsx'
import { Pill } from '../../look/Pill.tsx'
import { useMoments } from '../../use-moments.ts'
import { useWords } from '../../use-words.ts'
import { ageOn } from './age-on.ts'

/** Whose case it is, where, who is on it, and what this role does not see. */
export function CaseHead({ view }: { view: CaseView }) {
  const { t, say } = useWords()
  const { pack, workflow, role, persona, configuration, today } = useDesk()
  const { longDay } = useMoments()
  const { kase } = view
  const { name, members, territory } = kase.household
  const minors = members.filter(({ birthDate }) => ageOn(birthDate, today) < 18).length
  const place = (configuration.pack.territories ?? []).find(({ id }) => id === territory)
  const worklist = placesOf(workflow, role).includes('worklist') ? [{ title: t('place.worklist'), to: `/${pack}/worklist` }] : []
  const people = [t('household.people', { count: members.length }), minors > 0 && t('household.minors', { count: minors })]
  const worker = kase.worker?.persona === persona.id ? t('case.yours') : kase.worker?.name
  const isIllustrative = configuration.pack.status !== 'official'
  const printed = [t('case.printed', { case: kase.id, day: longDay(today) }), isIllustrative && t('shell.illustrative')]
  return (
    <PageHead
      title={t('household.name', { name })}
      breadcrumb={<Breadcrumb label={t('shell.here')} trail={[...worklist, { title: t('case.case', { case: kase.id }) }]} />}
      printed={printed.filter(Boolean).join(' · ')}
      pills={(
        <>
          {kase.status === 'closed' && <Pill tone="good" icon={<IconCheck />}>{t('case.closed')}</Pill>}
          {kase.arrival?.again && <Pill tone="blue" icon={<IconLink />}>{t('case.again')}</Pill>}
          <Pill icon={<IconUsers />}>{people.filter(Boolean).join(' · ')}</Pill>
          {place && <Pill icon={<IconMapPin />}>{say(place.title)}</Pill>}
          <Pill icon={<IconUser />} tone={worker ? 'plain' : 'warm'}>{worker ?? t('household.nobody')}</Pill>
          {!role.personal && <Pill icon={<IconLock />}>{t('case.hidden')}</Pill>}
          {!role.sensitive && <Pill icon={<IconLock />}>{t('case.hiddenSensitive')}</Pill>}
        </>
      )}
      actions={<Button variant="default" leftSection={<IconPrinter size={18} />} onClick={() => print()}>{t('case.print')}</Button>}
    />
  )
}
