import { useWords } from '../use-words.ts'

/** What the frame of every page says. */
export function useShellWords() {
  const { t } = useWords()
  return {
    product: t('product'),
    words: { skip: t('shell.skip'), nav: t('shell.places'), more: t('shell.more'), close: t('shell.close') },
  }
}
