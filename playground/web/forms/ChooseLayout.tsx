import type { Layout } from '../../../core/definitions/definition-types.ts'
import { Segments } from '../look/Segments.tsx'
import { useWords } from '../use-words.ts'

/** How the form is gone through: section by section, or all on one page. */
export function ChooseLayout({ layout, onChoose }: { layout: Layout; onChoose: (layout: Layout) => void }) {
  const { t } = useWords()
  return (
    <Segments
      label={t('form.layout')}
      isLabelHidden
      size="small"
      options={[{ id: 'sections', title: t('form.bySection') }, { id: 'page', title: t('form.onePage') }]}
      value={layout}
      onChange={onChoose}
    />
  )
}
