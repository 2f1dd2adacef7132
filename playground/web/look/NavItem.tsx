import type { ReactNode } from 'react'
import { NavLink } from 'react-router'

export interface NavItemProps {
  to: string
  title: string
  icon: ReactNode
  count?: number | string
  /** Only the exact address counts as being here. */
  isExact?: boolean
}

/** One place a person can go, with how much waits there. */
export function NavItem({ to, title, icon, count, isExact = false }: NavItemProps) {
  return (
    <NavLink to={to} end={isExact} className="cl-nav-item">
      {icon}
      <span className="cl-nav-title">{title}</span>
      {count !== undefined && <b className="cl-nav-count">{count}</b>}
    </NavLink>
  )
}
