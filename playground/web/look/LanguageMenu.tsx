import { Menu } from '@mantine/core'
import { IconLanguage } from '../icons.ts'
import { TopButton } from './TopButton.tsx'

export interface ShownLanguage {
  id: string
  /** In the language itself: "Հայերեն", "العربية". */
  name: string
}

export interface LanguageMenuProps {
  label: string
  languages: readonly ShownLanguage[]
  current: string
  onChoose: (id: string) => void
}

export function LanguageMenu({ label, languages, current, onChoose }: LanguageMenuProps) {
  const name = languages.find((language) => language.id === current)?.name ?? current
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <TopButton icon={<IconLanguage size={18} />} text={name} aria-label={`${label}: ${name}`} />
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>
        <Menu.RadioGroup value={current} onChange={onChoose}>
          {languages.map((language) => (
            <Menu.RadioItem key={language.id} value={language.id} lang={language.id} closeMenuOnClick>
              {language.name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
