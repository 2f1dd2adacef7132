import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { api } from '../../api.ts'
import type { DraftTool, TakenForm } from '../../tool-types.ts'
import { IconArrowRight } from '../../icons.ts'
import { keys, queries } from '../../queries.ts'
import { useWords } from '../../use-words.ts'

interface KeepDraftProps {
  pack: string
  taken: TakenForm
  /** The draft of its name. */
  before: DraftTool | undefined
  /** Id of what says why it does not take the place of that one, where it does not. */
  heldBy: string | undefined
  onFailed: (error: Error | undefined) => void
}

/** Keeps what was loaded as a draft tool of the pack; once that is done, leads to it. */
export function KeepDraft({ pack, taken: { definition, version }, before, heldBy, onFailed }: KeepDraftProps) {
  const { t } = useWords()
  const client = useQueryClient()
  const drafts = useQuery(queries.draftTools(pack))
  const keeping = useMutation({
    mutationFn: () => api.keepDraftTool(pack, definition, before?.version ?? ''),
    onMutate: () => onFailed(undefined),
    onSuccess: (kept) => {
      client.setQueryData([...keys.drafts(pack), definition.id], kept)
      notifications.show({ message: t('load.kept') })
    },
    onError: onFailed,
    onSettled: () => client.invalidateQueries({ queryKey: keys.drafts(pack) }),
  })
  if (before?.version === version) {
    return <Button component={Link} to={`/${pack}/draft-tools/${definition.id}`} rightSection={<IconArrowRight size={18} aria-hidden="true" />}>{t('load.openDraft')}</Button>
  }
  return (
    <Button loading={keeping.isPending} disabled={drafts.isPending || heldBy !== undefined} aria-describedby={heldBy} onClick={() => keeping.mutate()}>
      {before ? t('load.keepInPlace') : t('load.keep')}
    </Button>
  )
}
