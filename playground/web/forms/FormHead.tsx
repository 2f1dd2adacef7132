import { Link } from 'react-router'
import type { FormDefinition } from '../../../core/definitions/configuration.ts'
import { textIn } from '../../../core/definitions/text.ts'
import type { SectionView } from '../../../core/forms/view/form-view.ts'
import { useDesk } from '../desk/desk-context.ts'
import { IconArrowLeft, IconPrinter } from '../icons.ts'
import { Marked } from '../look/Marked.tsx'
import { useWords } from '../use-words.ts'
import { paperAddress, shownOfVersion } from './paper/paper-address.ts'

interface FormHeadProps {
  form: FormDefinition
  version: string
  /** What is being done. */
  title: string
  /** What stands on screen: a section, or the whole form. */
  heading: string
  section: SectionView | undefined
  back: { to: string; title: string }
  isLong: boolean
}

/** Which form it is, in which version, and what stands on screen. */
export function FormHead({ form, version, title, heading, section, back, isLong }: FormHeadProps) {
  const { t, say, language } = useWords()
  const { pack } = useDesk()
  const status = form.status && t(`form.${form.status}`)
  const name = [isLong ? title : say(form.title), t('form.version', { version: version.slice(0, shownOfVersion) }), status]
  const help = isLong ? section?.description : textIn(form.description, language.id)
  return (
    <div className="cl-form-head">
      {!isLong && (
        <p className="cl-form-ways">
          <Link className="cl-form-back" to={back.to}><IconArrowLeft size={18} aria-hidden="true" />{back.title}</Link>
          <Link className="cl-form-back" to={paperAddress(pack, form.id)} target="_blank"><IconPrinter size={18} aria-hidden="true" />{t('form.print')}</Link>
        </p>
      )}
      <p className="cl-small">{name.filter((part) => part && part !== heading).join(' · ')}</p>
      <h1 tabIndex={-1}><bdi>{heading}</bdi></h1>
      {help && <p className="cl-help"><bdi><Marked words={help} /></bdi></p>}
    </div>
  )
}
