import { Button } from '@mantine/core'
import { useDesk } from '../../desk/desk-context.ts'
import { useWorkAs } from '../../desk/use-work-as.ts'
import { IconLock } from '../../icons.ts'
import { Panel } from '../../look/Panel.tsx'
import { Empty } from '../../look/States.tsx'
import { useWords } from '../../use-words.ts'

/** Whose role may not load forms is told whose may, and can become one of these. */
export function WhoLoads() {
  const { t, say, language } = useWords()
  const { pack, configuration, persona } = useDesk()
  const { personas, roles } = configuration.pack
  const workAs = useWorkAs(pack)
  const loader = personas.find(({ role }) => roles[role]?.framework)
  const titles = Object.values(roles).filter((role) => role.framework).map((role) => say(role.title))
  const sentence = loader
    ? t('load.notYours', { roles: new Intl.ListFormat(language.locale, { type: 'disjunction' }).format(titles), name: persona.name })
    : t('load.nobody')
  return (
    <Panel>
      <Empty
        icon={<IconLock />} title={t('load.notYoursTitle')} sentence={sentence}
        action={loader && <Button loading={workAs.isPending} onClick={() => workAs.mutate(loader.id)}>{t('load.become', { name: loader.name })}</Button>}
      />
    </Panel>
  )
}
