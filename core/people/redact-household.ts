import type { Household, Member } from '../definitions/definition-types.ts'
import type { Sight } from './sight.ts'

/**
 * The household as a role may see it: tax codes and contact details only with `personal`; what the sending programme notes,
 * such as a disability benefit, only with `sensitive`.
 */
export function redactHousehold(household: Household, sight: Sight): Household {
  const { address, phone, email, notes, members, ...rest } = household
  const contacts = sight.personal ? { ...(address && { address }), ...(phone && { phone }), ...(email && { email }) } : {}
  const seen = sight.personal ? members : (members.map(withoutTaxCode) as typeof members)
  return { ...rest, ...contacts, ...(sight.sensitive && notes && { notes }), members: seen }
}

function withoutTaxCode({ taxCode: _, ...member }: Member): Member {
  return member
}
