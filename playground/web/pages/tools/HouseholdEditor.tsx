import { Button, NumberInput, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { IconPlus, IconUsers, IconX } from '../../icons.ts'
import { ChipSwitch } from '../../look/ChipSwitch.tsx'
import { Pill } from '../../look/Pill.tsx'
import { useWords } from '../../use-words.ts'
import { HOUSEHOLDS, type HouseholdName, type InventedMember } from './invented-household.ts'

interface HouseholdEditorProps {
  members: readonly InventedMember[]
  onChange: (members: readonly InventedMember[]) => void
}

/** The invented household a tool is tried with: chosen, or changed person by person. */
export function HouseholdEditor({ members, onChange }: HouseholdEditorProps) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const chosen = (Object.keys(HOUSEHOLDS) as HouseholdName[]).find((name) => HOUSEHOLDS[name] === members) ?? ''
  const change = (id: string, part: Partial<InventedMember>) => onChange(members.map((member) => (member.id === id ? { ...member, ...part } : member)))
  return (
    <section className="cl-panel cl-household" aria-labelledby="household">
      <div className="cl-row cl-between">
        <h2 id="household"><IconUsers size={18} aria-hidden="true" /> {t('tools.household')}</h2>
        <button type="button" className="cl-text-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('tools.householdDone') : t('tools.householdChange')}
        </button>
      </div>
      {!isOpen && (
        <ul role="list" className="cl-pill-row">
          {members.map(({ id, name, age }) => <li key={id}><Pill><bdi>{name}</bdi>{age !== null && ` · ${t('household.years', { count: age })}`}</Pill></li>)}
          {members.length === 0 && <li className="cl-small">{t('tools.nobody')}</li>}
        </ul>
      )}
      {isOpen && (
        <div className="cl-stack" data-gap="tight">
          <ChipSwitch
            label={t('tools.household')} isLabelHidden value={chosen}
            options={(Object.keys(HOUSEHOLDS) as HouseholdName[]).map((id) => ({ id, title: t(`tools.households.${id}`) }))}
            onChange={(name) => onChange(HOUSEHOLDS[name as HouseholdName])}
          />
          <ul role="list" className="cl-members">
            {members.map(({ id, name, age, sex }) => (
              <li key={id}>
                <TextInput label={t('case.name')} value={name} onChange={({ currentTarget }) => change(id, { name: currentTarget.value })} />
                <NumberInput
                  label={t('case.age')} value={age ?? ''} min={0} max={120} allowDecimal={false} hideControls
                  onChange={(value) => change(id, { age: typeof value === 'number' ? value : null })}
                />
                <Select
                  label={t('tools.sex')} value={sex} clearable
                  data={[{ value: 'female', label: t('tools.female') }, { value: 'male', label: t('tools.male') }]}
                  onChange={(value) => change(id, { sex: value === 'female' || value === 'male' ? value : null })}
                />
                <Button
                  variant="subtle" className="cl-member-remove" aria-label={t('form.removeRow', { row: name })}
                  onClick={() => onChange(members.filter((member) => member.id !== id))}
                >
                  <IconX size={18} aria-hidden="true" />
                </Button>
              </li>
            ))}
          </ul>
          <Button
            variant="default" className="cl-add-row" leftSection={<IconPlus size={18} aria-hidden="true" />}
            onClick={() => onChange([...members, { id: newId(members), name: t('tools.someone', { number: members.length + 1 }), age: null, sex: null }])}
          >
            {t('tools.addMember')}
          </Button>
        </div>
      )}
    </section>
  )
}

function newId(members: readonly InventedMember[]): string {
  let number = members.length + 1
  while (members.some(({ id }) => id === `person_${number}`)) number += 1
  return `person_${number}`
}
