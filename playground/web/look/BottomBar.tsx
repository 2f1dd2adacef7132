import { Drawer } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { IconDots } from '../icons.ts'
import { NavGroups } from './NavGroups.tsx'
import { NavItem, type NavItemProps } from './NavItem.tsx'

export interface BottomBarProps {
  label: string
  groups: readonly (readonly NavItemProps[])[]
  words: { more: string; close: string }
}

const roomFor = 5

/** The side's places on a phone: the first ones at the thumb, all of them behind "more". */
export function BottomBar({ label, groups, words }: BottomBarProps) {
  const [isOpen, { open, close }] = useDisclosure(false)
  const { pathname } = useLocation()
  useEffect(close, [pathname, close])

  const items = groups.flat()
  const isCrowded = items.length > roomFor
  const shown = isCrowded ? items.slice(0, roomFor - 1) : items
  return (
    <nav className="cl-bottom-bar" aria-label={label}>
      {shown.map((item) => <NavItem key={item.to} {...item} />)}
      {isCrowded && (
        <button type="button" className="cl-nav-item" aria-haspopup="dialog" aria-expanded={isOpen} onClick={open}>
          <IconDots size={20} />
          <span className="cl-nav-title">{words.more}</span>
        </button>
      )}
      <Drawer
        opened={isOpen}
        onClose={close}
        position="bottom"
        classNames={{ content: 'cl-nav-drawer' }}
        title={words.more}
        closeButtonProps={{ 'aria-label': words.close }}
      >
        <div className="cl-nav-sheet"><NavGroups groups={groups} /></div>
      </Drawer>
    </nav>
  )
}
