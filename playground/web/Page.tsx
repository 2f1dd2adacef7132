import { useEffect, useRef, type ReactNode } from 'react'
import { useLocation } from 'react-router'
import { useWords } from './use-words.ts'

/** A page: names the window, and hands the focus to its heading after each navigation so that screen readers begin there. */
export function Page({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useWords()
  const { pathname, key } = useLocation()
  const isArrival = useRef(key === 'default')
  const product = t('product')

  useEffect(() => {
    document.title = `${title} · ${product}`
  }, [title, product])

  useEffect(() => {
    const heading = document.querySelector<HTMLElement>('#main h1')
    const isFirst = isArrival.current
    isArrival.current = false
    if (!heading || isFirst) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }, [pathname])

  return children
}
