/** What worklists ask about a case: a projection of its events, rebuilt when it lags. */
export interface CaseSummary {
  readonly pack: string
  readonly caseId: string
  readonly number: number
  /** What it was projected by: configuration version and framework. */
  readonly projectedBy: string
  readonly status: 'open' | 'closed'
  readonly phase: string
  /** Place of the phase on the thread: worklists sort by it. */
  readonly phaseOrder: number
  readonly household: string
  readonly members: number
  readonly minors: number
  readonly territory: string | null
  /** Persona id. */
  readonly worker: string | null
  /** ISO date. */
  readonly due: string | null
  readonly path: string | null
  /** Waits in the inbox: 'new' or 'again'. */
  readonly arrival: 'new' | 'again' | null
  /** The sender's number of the record it waits with. */
  readonly record: string | null
  readonly arrivedAt: string
  readonly openedAt: string
  readonly updatedAt: string
  readonly closedAt: string | null
  /** ISO instant of the next meeting, where one is planned. */
  readonly meetingAt: string | null
  /** Calendar days from opening to the first meeting; null before it. */
  readonly daysToFirstMeeting: number | null
  /** Id of the act that takes the case further, whoever may do it; null when nothing of its phase can be done now. */
  readonly nextAct: string | null
  readonly needs: number
  readonly strengths: number
  readonly risks: number
  /** The same counts without findings made by sensitive answers. */
  readonly plainNeeds: number
  readonly plainStrengths: number
  readonly plainRisks: number
  /** Domains in which a need, a risk or an alert was found. Only for figures about many cases. */
  readonly domains: readonly string[]
  /** Lower-case words a search looks through: household name and case number. */
  readonly words: string
  /** Tax codes, by which a household is recognised and, for roles that see them, found. */
  readonly keys: readonly string[]
}
