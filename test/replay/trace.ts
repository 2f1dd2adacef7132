/** What another engine has of one node. Nothing said of something: it is relevant, not required, blank and without fault. */
export interface NodeState {
  /** 0: it is not relevant, and nothing else is said of it. */
  readonly rel?: 0
  readonly req?: 1
  readonly ro?: 1
  readonly v?: string
  readonly bad?: 'required' | 'constraint'
  /** Of a repeat: how many instances it has. */
  readonly n?: number
}

/** What was done: an answer set or chosen, a repeat added, or nothing where the walker could not. */
export interface WalkStep {
  readonly ref: string
  /** True: acknowledged. */
  readonly set?: string | true
  readonly select?: readonly string[]
  readonly addInstance?: number
  readonly skip?: string
  readonly error?: string
}

interface RecordedStep {
  readonly full?: Readonly<Record<string, NodeState>>
  readonly step?: WalkStep
  /** What became different; null for a node that is gone. */
  readonly diff?: Readonly<Record<string, NodeState | null>>
}

/** One recorded walk through a form. */
export interface Trace {
  /** Path of the workbook among the inputs. */
  readonly form: string
  readonly walk: number
  /** ISO instant at which the clock stood. */
  readonly clock: string
  /** Nodes that hang on chance. */
  readonly unstable: readonly string[]
  readonly steps: readonly RecordedStep[]
}

/** The state of every node after each step; the first is that of the opened form. */
export function* statesOf({ steps }: Trace): Generator<{ readonly at: number; readonly step: WalkStep | undefined; readonly nodes: ReadonlyMap<string, NodeState> }> {
  const nodes = new Map<string, NodeState>()
  for (const [at, { full, step, diff }] of steps.entries()) {
    for (const [path, state] of Object.entries({ ...full, ...diff })) {
      if (state === null) nodes.delete(path)
      else nodes.set(path, state)
    }
    yield { at, step, nodes }
  }
}

/** The walks of a file, which has one in each line. */
export function tracesIn(text: string): readonly Trace[] {
  return text.split('\n').filter((line) => line.trim() !== '').map((line): Trace => JSON.parse(line))
}
