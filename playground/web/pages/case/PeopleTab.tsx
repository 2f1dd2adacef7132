import { Table } from '@mantine/core'
import type { Household } from '../../../../core/definitions/definition-types.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { useWords } from '../../use-words.ts'
import { ageOn } from './age-on.ts'
import { HouseholdFacts } from './HouseholdFacts.tsx'

/** The people of the household, and how it can be reached as far as the role sees that. */
export function PeopleTab({ household }: { household: Household }) {
  const { t } = useWords()
  const { today } = useDesk()
  const { members } = household
  const hasCodes = members.some(({ taxCode }) => taxCode)
  const hasDuties = members.some(({ duty }) => duty)
  return (
    <div className="cl-stack">
      <div className="cl-table-scroll">
        <Table className="cl-people" aria-label={t('case.people')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('case.name')}</Table.Th>
              <Table.Th scope="col">{t('case.age')}</Table.Th>
              {hasDuties && <Table.Th scope="col">{t('case.duty')}</Table.Th>}
              {hasCodes && <Table.Th scope="col">{t('case.taxCode')}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {members.map((member) => (
              <Table.Tr key={member.id}>
                <th scope="row" className="cl-person-name">
                  <b>{member.name}</b>
                  {member.relation && <div className="cl-small">{t(`household.relation.${member.relation}`)}</div>}
                </th>
                <Table.Td>{t('household.years', { count: ageOn(member.birthDate, today) })}</Table.Td>
                {hasDuties && <Table.Td>{member.duty && t(`household.duty.${member.duty}`)}</Table.Td>}
                {hasCodes && <Table.Td><bdi>{member.taxCode}</bdi></Table.Td>}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <HouseholdFacts household={household} />
    </div>
  )
}
