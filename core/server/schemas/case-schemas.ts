import { date, instant, listOf, objectOf, orNull, ref, type Schema, text, whole, yesNo } from './schema.ts'

const answers: Schema = { type: 'object', description: 'Shaped as the form says; what the role may not see is absent.' }
const doer = objectOf({ persona: text, name: text, role: text })
const formAsked = objectOf({ id: text, version: { ...text, description: 'Content address of what was asked.' } })
const findings = listOf({ type: 'object', required: ['id', 'kind', 'title', 'reasons', 'form'] })

/** A case and what can be done with it. Open objects carry what the definitions of a pack bring. */
export const CASE_SCHEMAS = {
  CaseEvent: {
    type: 'object',
    required: ['type', 'caseId', 'number', 'at', 'by', 'requestId', 'framework'],
    properties: {
      type: {
        enum: [
          'opened', 'linked', 'assigned', 'transferred', 'recorded', 'acknowledged', 'assessed', 'decided', 'planned', 'signed',
          'scheduled', 'met', 'referred', 'evaluated', 'closed', 'reopened',
        ],
      },
      caseId: text,
      number: { ...whole, minimum: 1 },
      at: instant,
      by: doer,
      requestId: text,
      framework: ref('Framework'),
      to: { ...text, description: 'Phase the case moved to.' },
      form: formAsked,
      answers,
      household: ref('Household'),
    },
  },
  Case: {
    type: 'object',
    required: ['id', 'number', 'status', 'phase', 'since', 'way', 'openedAt', 'updatedAt', 'household', 'filled', 'scores', 'findings'],
    properties: {
      id: text,
      number: whole,
      status: { enum: ['open', 'closed'] },
      phase: text,
      since: instant,
      way: listOf(objectOf({ phase: text, since: instant })),
      openedAt: instant,
      updatedAt: instant,
      household: ref('Household'),
      worker: doer,
      filled: { type: 'object', additionalProperties: { type: 'object', required: ['number', 'at', 'form', 'answers'] } },
      scores: listOf({ type: 'object', required: ['scale', 'title', 'value', 'reasons', 'form'] }),
      findings,
    },
  },
  ThreadStep: objectOf({
    id: text,
    title: ref('Text'),
    state: { enum: ['done', 'now', 'todo', 'off'] },
    'note?': ref('Text'),
    'arrived?': date,
    'due?': date,
  }),
  ActOffer: objectOf({
    id: text,
    title: ref('Text'),
    kind: text,
    form: text,
    possible: yesNo,
    primary: yesNo,
    reasons: { ...listOf(text), description: 'Why it cannot be done now, in the language asked for.' },
  }),
  AnswerLine: objectOf({ at: text, section: text, question: text, 'row?': text, answer: text, sensitive: yesNo, personal: yesNo, 'workedOut?': yesNo }),
  CaseView: objectOf({
    kase: ref('Case'),
    events: listOf(ref('CaseEvent')),
    thread: listOf(ref('ThreadStep')),
    offers: listOf(ref('ActOffer')),
    drafts: { ...listOf(objectOf({ act: text, savedAt: instant })), description: 'Of which offered acts the viewer has saved answers and not sent them. Nobody else is told.' },
    documents: listOf(objectOf({ id: text, title: ref('Text'), possible: { type: 'boolean' }, reasons: listOf(text) })),
    due: orNull(objectOf({ date, workingDays: { type: 'integer' } })),
    suggestions: listOf(objectOf({ service: text, because: listOf(ref('Text')) })),
    lines: { type: 'object', additionalProperties: listOf(ref('AnswerLine')), description: 'Answers as label and value, by event number.' },
    summaries: { type: 'object', additionalProperties: text, description: 'What a form says of itself in one line, by event number.' },
    readings: { ...listOf(objectOf({ at: instant, name: text, role: text })), description: 'Who opened the case, the latest first.' },
  }),
  ActStart: objectOf({
    act: ref('ActOffer'),
    form: text,
    version: text,
    number: whole,
    surroundings: { type: 'object', required: ['today', 'facts', 'rows', 'options'] },
    answers: { ...answers, description: 'What the form begins with; where the act goes on from earlier answers, those, in the version they were asked in.' },
    'draft?': ref('Draft'),
    'earlier?': objectOf(
      { number: { ...whole, minimum: 1 }, at: instant, by: doer, version: text, answers },
      { description: 'The latest answers to this form in this case.' },
    ),
    'asked?': { anyOf: [ref('Form'), ref('AssessmentTool')], description: 'The form as the earlier answers were asked, where it has changed since.' },
    'changes?': listOf(ref('FormChange')),
    'carried?': ref('CarriedOver'),
  }),
  Draft: objectOf({ answers, number: whole, version: text, savedAt: instant }, { description: 'Answers that were saved and not sent. Only their writer gets them.' }),
  DraftSaved: objectOf({ savedAt: instant }),
  RegisterDraft: objectOf({ 'draft?': ref('Draft') }),
  FormChange: objectOf({
    of: text, kind: text, path: text, title: ref('Text'), 'question?': ref('Text'), 'keyword?': text, 'before?': ref('Text'), 'after?': ref('Text'),
  }, { description: 'What differs between two versions of a form.' }),
  CarriedOver: objectOf({
    answers,
    lost: listOf(objectOf({ at: text, question: ref('Text'), 'row?': ref('Text'), answer: ref('Text') })),
    missing: { ...listOf(text), description: 'JSON pointers of what must be answered now and was not missing before.' },
  }, { description: 'The earlier answers in the present version of the form, where the act goes on from them.' }),
  AttachmentKept: objectOf({ id: { ...text, pattern: '^[0-9a-f]{64}$', description: 'An answer names the file as <id>/<file name>.' } }),
  ActPerformed: objectOf({ number: { ...whole, description: 'Of the event that was recorded.' }, phase: text }),
  Registered: objectOf({ caseId: text }),
} satisfies Record<string, Schema>
