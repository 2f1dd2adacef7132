import { useLayoutEffect, useRef, type RefObject } from 'react'

/** A field that keeps what is typed in it by itself, so that a key makes nothing draw; it shows another text when the answer becomes one. */
export function useTypedText<Field extends HTMLInputElement | HTMLTextAreaElement>(text: string): RefObject<Field | null> {
  const field = useRef<Field>(null)
  useLayoutEffect(() => {
    // Setting the same text would still move the cursor to its end.
    if (field.current && field.current.value !== text) field.current.value = text
  }, [text])
  return field
}
