import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { api } from '../../api.ts'
import { IconTrash } from '../../icons.ts'
import { Because } from '../../look/Because.tsx'
import { keys } from '../../queries.ts'
import { useWords } from '../../use-words.ts'

/** Throws a draft away, once somebody has said so twice. */
export function RemoveDraft({ pack, id }: { pack: string; id: string }) {
  const { t } = useWords()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [isAsking, { open, close }] = useDisclosure(false)
  const removing = useMutation({
    mutationFn: () => api.removeDraftTool(pack, id),
    onSuccess: async () => {
      await navigate(`/${pack}/tools`)
      client.removeQueries({ queryKey: [...keys.drafts(pack), id] })
      await client.invalidateQueries({ queryKey: keys.drafts(pack) })
    },
  })
  return (
    <>
      <Button variant="subtle" leftSection={<IconTrash size={18} aria-hidden="true" />} onClick={open}>{t('tools.removeDraft')}</Button>
      <Modal opened={isAsking} onClose={close} title={t('tools.removeDraftSure')} closeButtonProps={{ 'aria-label': t('form.close') }}>
        <div className="cl-stack">
          <p>{t('tools.removeDraftWhy')}</p>
          {removing.error && <div role="alert"><Because tone="alert">{removing.error.message}</Because></div>}
          <div className="cl-row">
            <Button variant="default" onClick={close}>{t('tools.removeDraftKeep')}</Button>
            <Button color="alert" loading={removing.isPending} onClick={() => removing.mutate()}>{t('tools.removeDraft')}</Button>
          </div>
        </div>
      </Modal>
    </>
  )
}
