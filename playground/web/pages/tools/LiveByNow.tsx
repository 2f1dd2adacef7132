import { Link } from 'react-router'
import { canonicalJson } from '../../../../core/definitions/canonical-json.ts'
import type { FormDefinition } from '../../../../core/definitions/configuration.ts'
import { Because } from '../../look/Because.tsx'
import { useWords } from '../../use-words.ts'
import { useTools } from './tools-context.ts'

interface LiveByNowProps {
  /** The tool of the pack that has the id of the draft. */
  live: FormDefinition
  /** The draft as it would be asked; absent where it has errors. */
  form: FormDefinition | undefined
}

/** Of a draft whose id a tool of the pack has: whether that is as the draft, and the way to it. */
export function LiveByNow({ live, form }: LiveByNowProps) {
  const { t } = useWords()
  const { pack } = useTools()
  const isSame = form !== undefined && canonicalJson(asked(form)) === canonicalJson(asked(live))
  return (
    <div className="cl-tool-problems">
      <Because tone={isSame ? 'loom' : 'warm'}>
        <b>{t('tools.draftLive')}.</b> {t(isSame ? 'tools.draftLiveSame' : 'tools.draftLiveOther')} <Link to={`/${pack}/tools/${live.id}`}>{t('tools.draftLiveOpen')}</Link>
      </Because>
    </div>
  )
}

/** Without the way to its meta-schema, which is another from another folder. */
function asked(form: FormDefinition) {
  return { ...form, $schema: '' }
}
