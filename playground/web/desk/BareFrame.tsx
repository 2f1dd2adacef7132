import type { ReactNode } from 'react'
import { Shell } from '../look/Shell.tsx'
import { useShellWords } from './use-shell-words.ts'
import { ChooseLanguage } from './ChooseLanguage.tsx'

/** The frame of pages that stand outside a desk: no places at the side. */
export function BareFrame({ pack, end, children }: { pack?: ReactNode; end?: ReactNode; children: ReactNode }) {
  const { product, words } = useShellWords()
  return <Shell product={product} home="/" pack={pack} end={end ?? <ChooseLanguage />} words={words}>{children}</Shell>
}
