import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'

/** A field that keeps what is typed in it by itself, so that a key makes nothing draw; whenever it is drawn it shows the text of the answer. */
export function useTypedText<Field extends HTMLInputElement | HTMLTextAreaElement>(text: string): RefObject<Field | null> {
  const field = useRef<Field>(null)
  const isComposing = useRef(false)

  useEffect(() => {
    const typed = field.current
    const begin = () => { isComposing.current = true }
    const end = () => { isComposing.current = false }
    typed?.addEventListener('compositionstart', begin)
    typed?.addEventListener('compositionend', end)
    return () => {
      typed?.removeEventListener('compositionstart', begin)
      typed?.removeEventListener('compositionend', end)
    }
  }, [])

  // After every drawing: what was typed last may never have been drawn. Setting the same text would still move the cursor to its end.
  useLayoutEffect(() => {
    if (field.current && !isComposing.current && field.current.value !== text) field.current.value = text
  })
  return field
}
