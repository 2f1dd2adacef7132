import { useWords } from './use-words.ts'

/** What the knots of a thread are called. */
export function useThreadWords() {
  const { t } = useWords()
  return { done: t('thread.done'), now: t('thread.now'), todo: t('thread.todo'), off: t('thread.off') }
}
