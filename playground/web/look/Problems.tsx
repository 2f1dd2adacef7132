import { IconAlertCircle, IconAlertTriangle } from '../icons.ts'

export interface ShownProblem {
  file: string
  line?: number
  column?: number
  /** The place inside the file, as its author would point to it. */
  at?: string
  message: string
  hint?: string
  severity?: 'error' | 'warning'
  /** Language of the sentences, where it is not that of the page. */
  lang?: 'en'
}

export interface ProblemsProps {
  label: string
  problems: readonly ShownProblem[]
  words: Record<'error' | 'warning', string>
}

/** What is wrong in definitions: where, what, and the way out. */
export function Problems({ label, problems, words }: ProblemsProps) {
  return (
    <ul className="cl-problems" role="list" aria-label={label}>
      {problems.map((problem, index) => {
        const severity = problem.severity ?? 'error'
        const Icon = severity === 'error' ? IconAlertCircle : IconAlertTriangle
        return (
          <li key={index} className="cl-problem" data-severity={severity}>
            <Icon size={18} aria-hidden="true" />
            <div>
              <span className="cl-hidden">{words[severity]}: </span>
              <div lang={problem.lang} dir={problem.lang && 'ltr'}>
                <p className="cl-problem-message">{problem.message}</p>
                {problem.hint && <p className="cl-problem-hint">{problem.hint}</p>}
              </div>
              <code className="cl-problem-place" dir="ltr">
                {[problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(':')}{problem.at && ` ${problem.at}`}
              </code>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
