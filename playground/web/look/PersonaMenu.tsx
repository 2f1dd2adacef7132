import { Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import { IconChevronDown } from '../icons.ts'
import { Avatar } from './Avatar.tsx'

export interface ShownPersona {
  id: string
  name: string
  role: string
}

export interface PersonaMenuProps {
  label: string
  personas: readonly ShownPersona[]
  current: string
  onChoose: (id: string) => void
  /** Under the list, e.g. that these people are invented. */
  footer?: ReactNode
}

/** Who one is working as, and the others one may work as. */
export function PersonaMenu({ label, personas, current, onChoose, footer }: PersonaMenuProps) {
  const who = personas.find((persona) => persona.id === current)
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <button type="button" className="cl-persona">
          {who && <span className="cl-hidden">{label}: </span>}
          {who && <Avatar name={who.name} />}
          <span className="cl-persona-words">
            <span>{who?.name ?? label}</span>
            {who && <small>{who.role}</small>}
          </span>
          <IconChevronDown size={16} />
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>
        <Menu.Label>{label}</Menu.Label>
        <Menu.RadioGroup value={current} onChange={onChoose}>
          {personas.map((persona) => (
            <Menu.RadioItem key={persona.id} value={persona.id} closeMenuOnClick>
              <span className="cl-persona-choice">
                <Avatar name={persona.name} />
                <span className="cl-persona-words"><span>{persona.name}</span><small>{persona.role}</small></span>
              </span>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        {footer && <div className="cl-menu-foot">{footer}</div>}
      </Menu.Dropdown>
    </Menu>
  )
}
