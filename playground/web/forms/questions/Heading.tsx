import { createContext, useContext, type ReactNode } from 'react'

const Depth = createContext(2)
const tags = ['h2', 'h3', 'h4', 'h5', 'h6'] as const

/** A heading of the level at which it stands, so that sections in sections read in order; unseen where the same words stand above it. */
export function Heading({ id, isRow = false, isUnseen = false, children }: { id?: string; isRow?: boolean; isUnseen?: boolean; children: ReactNode }) {
  const depth = useContext(Depth)
  const Tag = tags[Math.min(depth - 2 + (isRow ? 1 : 0), tags.length - 1)] ?? 'h6'
  return <Tag id={id} className={isUnseen ? 'cl-hidden' : undefined}>{children}</Tag>
}

/** What stands in here is a level below; a row takes one level for its own heading. */
export function Deeper({ children, by = 2 }: { children: ReactNode; by?: number }) {
  return <Depth value={useContext(Depth) + by}>{children}</Depth>
}
