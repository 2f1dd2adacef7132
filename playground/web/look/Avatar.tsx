import { initials } from './initials.ts'

/** A person's initials; the name itself always stands beside it. */
export function Avatar({ name }: { name: string }) {
  return <span className="cl-avatar" aria-hidden="true">{initials(name)}</span>
}
