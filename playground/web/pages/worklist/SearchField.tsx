import { CloseButton, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { useDesk } from '../../desk/desk-context.ts'
import { IconSearch } from '../../icons.ts'
import { useWords } from '../../use-words.ts'

/** Asks once typing pauses. */
export function SearchField({ value, onSearch }: { value: string; onSearch: (search: string) => void }) {
  const { t } = useWords()
  const { role } = useDesk()
  const [typed, setTyped] = useState(value)
  const searchSoon = useDebouncedCallback(onSearch, 250)
  useEffect(() => setTyped(value), [value])

  const label = role.personal ? t('worklist.searchKeys') : t('worklist.search')
  const change = (search: string) => {
    setTyped(search)
    searchSoon(search)
  }
  return (
    <TextInput
      type="search"
      className="cl-search"
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
      leftSection={<IconSearch size={18} aria-hidden="true" />}
      rightSection={typed && <CloseButton aria-label={t('worklist.clear')} onClick={() => change('')} />}
    />
  )
}
