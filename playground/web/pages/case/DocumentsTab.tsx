import { documentUrl } from '../../api.ts'
import type { CaseView } from '../../api-types.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { IconFileText, IconLock } from '../../icons.ts'
import { useWords } from '../../use-words.ts'

/** Letters and sheets that the role may make of this case, each as a page of its own to print; and why one cannot be made yet. */
export function DocumentsTab({ view: { kase, documents } }: { view: CaseView }) {
  const { t, say, language } = useWords()
  const { pack } = useDesk()
  return (
    <ul className="cl-plain-list" role="list">
      {documents.map(({ id, title, possible, reasons }) => (
        <li key={id}>
          {possible ? <IconFileText size={18} aria-hidden="true" /> : <IconLock size={16} aria-hidden="true" />}
          {possible
            ? <a href={documentUrl(pack, kase.id, id, language.id)} target="_blank" rel="noreferrer">{say(title)}</a>
            : <span><b>{say(title)}</b>: {reasons.join(t('case.reasonsBetween'))}</span>}
        </li>
      ))}
    </ul>
  )
}
