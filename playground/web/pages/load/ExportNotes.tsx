import { Button, Modal } from '@mantine/core'
import type { ExportNote } from '../../../../core/exchange/export-note.ts'
import { noteWords } from '../../../../core/exchange/words/import-words.ts'
import { useWords } from '../../use-words.ts'

/** What a file that was just saved does not say, or says otherwise. */
export function ExportNotes({ notes, onClose }: { notes: readonly ExportNote[]; onClose: () => void }) {
  const { t, language } = useWords()
  return (
    <Modal opened={notes.length > 0} onClose={onClose} title={t('load.exportNotes')} closeButtonProps={{ 'aria-label': t('form.close') }}>
      <div className="cl-stack">
        <ul role="list" className="cl-problems">
          {notes.map((note, place) => (
            <li key={place} className="cl-export-note">
              <p>{noteWords(note, language.id)}</p>
              {note.at && <code className="cl-problem-place" dir="ltr">{note.at}</code>}
            </li>
          ))}
        </ul>
        <Button variant="default" onClick={onClose}>{t('form.close')}</Button>
      </div>
    </Modal>
  )
}
