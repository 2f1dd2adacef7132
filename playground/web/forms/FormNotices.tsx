import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { ProblemDocument } from '../api-problem.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useWorkAs } from '../desk/use-work-as.ts'
import { IconCloudOff, IconDevices, IconLock, IconRefresh } from '../icons.ts'
import { useWords } from '../use-words.ts'
import { useKept, type KeptStore } from './drafts/kept.ts'
import { Notice } from './Notice.tsx'
import { isElsewhere, isSignedOut, isStale, isUnanswered } from './recordable.ts'
import { useIsBack } from './use-is-back.ts'

/** What others did with the case while the form was open, and how to take it in. */
export interface Meanwhile {
  /** Sentence such as "Assigned to a case manager by Paolo Ricci", where it is known. */
  readonly news: string | undefined
  readonly onReload: () => Promise<void>
}

interface FormNoticesProps {
  refusal: ProblemDocument | undefined
  isSending: boolean
  kept: KeptStore
  meanwhile: Meanwhile | undefined
  back: { to: string; title: string }
  onSendAgain: () => void
  onSettle: () => void
  /** Of two drafts, one is kept. */
  onKeepOneOfTwo: (which: 'this' | 'other') => Promise<void>
  /** The person works here again after the session had ended. */
  onSeated: () => void
}

/** Why what was filled in is not recorded, and what can be done about it. */
export function FormNotices({ refusal, isSending, kept, meanwhile, back, onSendAgain, onSettle, onKeepOneOfTwo, onSeated }: FormNoticesProps) {
  const { t } = useWords()
  const unkept = useKept(kept, ({ problem }) => problem)

  async function reload(): Promise<void> {
    await meanwhile?.onReload()
    onSettle()
  }

  function goOn(): void {
    onSettle()
    onSeated()
  }

  if ([refusal, unkept].some((problem) => problem && isSignedOut(problem))) return <SignedOut onSeated={goOn} />
  if (refusal) return refused(refusal)
  return unkept && isElsewhere(unkept) ? <Elsewhere onKeepOneOfTwo={onKeepOneOfTwo} /> : null

  function refused(refusal: ProblemDocument) {
    const { status, title, detail, problems } = refusal
    if (isStale(refusal)) {
      return (
        <Notice
          tone="warm" icon={<IconRefresh />} title={t('form.staleTitle')}
          acts={<Button size="sm" onClick={() => void reload()}>{t('form.reload')}</Button>}
        >
          <p>{meanwhile?.news ? t('form.stale', { news: meanwhile.news }) : t('form.staleBare')}</p>
        </Notice>
      )
    }
    if (isUnanswered(refusal)) {
      return (
        <Notice
          tone="warm" icon={<IconCloudOff />} title={t('form.lostTitle')}
          acts={<Button size="sm" loading={isSending} onClick={onSendAgain}>{t('form.sendAgain')}</Button>}
        >
          <Lost detail={status >= 500 ? detail : undefined} />
          <p>{t('form.goesAgain')}</p>
        </Notice>
      )
    }
    // Problems of single answers stand in the summary and beside their questions.
    if (problems && problems.length > 0) return null
    return (
      <Notice
        tone="alert" icon={<IconLock />} title={title}
        acts={<Button size="sm" variant="default" component={Link} to={back.to}>{t('form.backToCase')}</Button>}
      >
        <p>{detail} {t('form.notNowWay')}</p>
      </Notice>
    )
  }
}

/** Why nothing was recorded, until the server can be reached again. */
function Lost({ detail }: { detail: string | undefined }) {
  const { t } = useWords()
  const isBack = useIsBack()
  return <p>{isBack ? t('form.isBack') : detail || t('form.lost')}</p>
}

/** Two tabs or devices of one person: neither takes the place of the other before she says so. */
function Elsewhere({ onKeepOneOfTwo }: Pick<FormNoticesProps, 'onKeepOneOfTwo'>) {
  const { t } = useWords()
  const choosing = useMutation({ mutationFn: onKeepOneOfTwo })
  return (
    <Notice
      tone="warm" icon={<IconDevices />} title={t('form.elsewhere')}
      acts={
        <>
          <Button size="sm" loading={choosing.isPending} onClick={() => choosing.mutate('this')}>{t('form.keepThis')}</Button>
          <Button size="sm" variant="default" disabled={choosing.isPending} onClick={() => choosing.mutate('other')}>{t('form.takeOther')}</Button>
        </>
      }
    >
      <p>{choosing.error ? t('answer.notSent') : t('form.elsewhereWhy')}</p>
    </Notice>
  )
}

/** The session has ended while somebody typed: one press, and she goes on. */
function SignedOut({ onSeated }: { onSeated: () => void }) {
  const { t } = useWords()
  const { pack, persona } = useDesk()
  const workAs = useWorkAs(pack)
  return (
    <Notice
      tone="warm" icon={<IconLock />} title={t('form.signedOut')}
      acts={<Button size="sm" loading={workAs.isPending} onClick={() => workAs.mutate(persona.id, { onSuccess: onSeated })}>{t('form.goOnAs', { name: persona.name })}</Button>}
    >
      <p>{t('form.signedOutWhy')}</p>
    </Notice>
  )
}
