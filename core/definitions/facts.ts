/**
 * Facts of a case that guards, moves and forms may read by name, with the shape the static check holds them to.
 * Besides these, the id of a form stands for the latest answers given to it, or null.
 */
export const FACTS = {
  today: 'date',
  status: 'text',
  phase: 'text',
  path: 'text',
  recommended_path: 'text',
  assigned: 'boolean',
  worker: 'text',
  me: ['id', 'name'],
  household: ['name', 'territory', 'size'],
  members: ['id', 'name', 'birth_date', 'age', 'sex', 'relation', 'duty'],
  minors: 'number',
  adults: 'number',
  findings: ['id', 'kind', 'domain', 'severity', 'member'],
  /** Scores of the latest assessments by scale id. */
  scores: 'open',
  plan: 'form',
  /** Rows of every repeated section called so in the plan, each with id and name. */
  commitments: 'open',
  results: 'open',
  signed: 'boolean',
  scheduled: 'form',
  meetings: 'open',
  meetings_held: 'number',
  referrals: 'open',
  evaluated: 'boolean',
  applied_again: 'boolean',
  days_in_phase: 'number',
} as const satisfies Record<string, 'date' | 'text' | 'number' | 'boolean' | 'form' | 'open' | readonly string[]>
