import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { BottomBar } from './BottomBar.tsx'
import { Mark } from './Mark.tsx'
import { NavGroups } from './NavGroups.tsx'
import type { NavItemProps } from './NavItem.tsx'

export interface ShellProps {
  product: string
  home: string
  /** What one is looking at: country, system and status. */
  pack?: ReactNode
  /** At the end of the header: date, language, persona. */
  end?: ReactNode
  /** Groups of places; none on pages without a side. */
  nav?: readonly (readonly NavItemProps[])[]
  words: { skip: string; nav: string; more: string; close: string }
  children: ReactNode
}

/** The frame of every page: header, the places at the side, and the page itself. */
export function Shell({ product, home, pack, end, nav = [], words, children }: ShellProps) {
  const hasNav = nav.some((group) => group.length > 0)
  return (
    <div className="cl-shell" data-nav={hasNav || undefined}>
      <a className="cl-skip" href="#main">{words.skip}</a>
      <header className="cl-top">
        <Link to={home} className="cl-top-mark" aria-label={product}>
          <Mark />
          <span data-yields={pack ? true : undefined}>{product}</span>
        </Link>
        {pack && <div className="cl-top-pack">{pack}</div>}
        {end && <div className="cl-top-end">{end}</div>}
      </header>
      {hasNav && <nav className="cl-side" aria-label={words.nav}><NavGroups groups={nav} /></nav>}
      <main id="main" className="cl-main" tabIndex={-1}>{children}</main>
      {hasNav && <BottomBar label={words.nav} groups={nav} words={words} />}
    </div>
  )
}
