import { Fragment } from 'react'
import { NavItem, type NavItemProps } from './NavItem.tsx'

/** The places of the side, in groups parted by a hairline. */
export function NavGroups({ groups }: { groups: readonly (readonly NavItemProps[])[] }) {
  return groups.filter((group) => group.length > 0).map((group, index) => (
    <Fragment key={group[0]?.to}>
      {index > 0 && <hr />}
      {group.map((item) => <NavItem key={item.to} {...item} />)}
    </Fragment>
  ))
}
