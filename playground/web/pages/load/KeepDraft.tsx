import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { api } from '../../api.ts'
import type { TakenForm } from '../../tool-types.ts'
import { IconArrowRight } from '../../icons.ts'
import { isolated } from '../../isolated.ts'
import { keys, queries } from '../../queries.ts'
import { useWords } from '../../use-words.ts'
import type { KeepChoice, KeepChoices } from './keep-choices.ts'

interface KeepDraftProps {
  pack: string
  taken: TakenForm
  keep: KeepChoices
  /** Id of what says why it does not take the place of a draft, where it does not. */
  heldBy: string | undefined
  onFailed: (error: Error | undefined) => void
}

/** Keeps what was loaded as a draft tool of the pack, beside what has its id or in its place; once that is done, leads to it. */
export function KeepDraft({ pack, taken: { definition }, keep: { kept, choices }, heldBy, onFailed }: KeepDraftProps) {
  const { t, say } = useWords()
  const client = useQueryClient()
  const drafts = useQuery(queries.draftTools(pack))
  const keeping = useMutation({
    mutationFn: ({ id, over }: KeepChoice) => api.keepDraftTool(pack, { ...definition, id }, over?.draft?.version ?? ''),
    onMutate: () => onFailed(undefined),
    onSuccess: (opened, { id }) => {
      client.setQueryData([...keys.drafts(pack), id], opened)
      notifications.show({ message: t('load.kept') })
    },
    onError: onFailed,
    onSettled: () => client.invalidateQueries({ queryKey: keys.drafts(pack) }),
  })
  if (kept) {
    return <Button component={Link} to={`/${pack}/draft-tools/${kept.id}`} rightSection={<IconArrowRight size={18} aria-hidden="true" />}>{t('load.openDraft')}</Button>
  }
  const wordsOf = ({ id, over }: KeepChoice) => {
    if (over) return t(over.draft ? 'load.keepInPlace' : 'load.keepDraftOf', { tool: isolated(say(over.title)) })
    return choices.length > 1 ? t('load.keepBeside', { id: isolated(id) }) : t('load.keep')
  }
  // The likeliest stands last, where every page has what it is about.
  return choices.toReversed().map((choice) => {
    const held = choice.over?.draft ? heldBy : undefined
    return (
      <Button
        key={choice.id} className="cl-keep-draft" variant={choice === choices[0] ? 'filled' : 'default'} loading={keeping.isPending && keeping.variables === choice}
        disabled={drafts.isPending || keeping.isPending || held !== undefined} aria-describedby={held} onClick={() => keeping.mutate(choice)}
      >
        {wordsOf(choice)}
      </Button>
    )
  })
}
