import { Link } from 'react-router'

export interface Crumb {
  title: string
  to?: string
}

/** Where this page stands, with the way back up. */
export function Breadcrumb({ label, trail }: { label: string; trail: readonly Crumb[] }) {
  return (
    <nav className="cl-breadcrumb" aria-label={label}>
      <ol role="list">
        {trail.map((crumb, index) => (
          <li key={crumb.title} aria-current={index === trail.length - 1 ? 'page' : undefined}>
            {crumb.to ? <Link to={crumb.to}>{crumb.title}</Link> : crumb.title}
          </li>
        ))}
      </ol>
    </nav>
  )
}
