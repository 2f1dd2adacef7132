import { askedIn } from './filling.ts'
import type { Asked, Filling } from './filling.ts'

/** The question, section or row that is asked at a JSON pointer into the answers. */
export function askedAt({ root }: Pick<Filling, 'root'>, at: string): Asked | undefined {
  let asked: Asked | undefined = root
  for (const step of at.split('/').slice(1)) asked = asked && (asked.rows[Number(step)] ?? askedIn(asked, step))
  return asked
}
