/* Made from form-definitions/meta by `npx caseloom types`. Do not edit. */

/**
 * The codes of a list.
 *
 * @minItems 1
 * @maxItems 20000
 */
export type Codes = [Code, ...Code[]]
/**
 * A stable name: lower-case letters, digits and underscores, beginning with a letter. Titles may change freely, ids may not.
 */
export type Id = string
/**
 * A language tag such as en, it or ar.
 */
export type Language = string
/**
 * Words people read: one string, or a map from language to string. **bold**, *italic*, [words](https://...), line breaks and lines that begin with "- " are drawn where there is room for them; a backslash before *, [ or - takes that away.
 */
export type Text =
  | string
  | {
      [k: string]: string
    }
/**
 * Words for whoever writes and tries a definition: one string, or a map from language to string. A language that is missing is no gap; the nearest is read.
 */
export type Remark =
  | string
  | {
      [k: string]: string
    }
/**
 * A condition or value in the FEEL profile, for example: age < 18 and selected(needs, "food"). A blank answer is null and never an error.
 */
export type Expression = string
/**
 * Whether the structure and wording are those of an official instrument, or illustrative so that a demonstration runs.
 */
export type Status = 'official' | 'illustrative'
/**
 * One section at a time, or all on one page.
 */
export type Layout = 'sections' | 'page'

/**
 * A score: which questions count, how they are put together, and what the result is called.
 */
export interface Scale {
  /**
   * Stable name; findings and decisions read the score by it.
   */
  id: Id
  /**
   * Name of the score.
   */
  title: Text
  /**
   * How the points are put together: weighted is a sum in which each question has its weight, lookup turns the sum into the value of a table, formula is an expression.
   */
  method: 'sum' | 'mean' | 'min' | 'max' | 'weighted' | 'lookup' | 'formula'
  /**
   * Questions or whole sections whose points count. Every method but formula needs it.
   *
   * @minItems 1
   */
  of?: [string, ...string[]]
  /**
   * For weighted: what the points of a question or section are multiplied by; 1 where it is not named.
   */
  weights?: {
    [k: string]: number
  }
  /**
   * For lookup: the value for each range of the sum, from low to high.
   *
   * @minItems 1
   */
  lookup?: [LookupRow, ...LookupRow[]]
  /**
   * For formula: reads answers, and the scales above it by id.
   */
  formula?: Expression
  /**
   * What a blank answer does: it is left out (as when absent), counts as zero points, leaves the scale without a score, or is taken to be the mean of the others.
   */
  blanks?: 'leave_out' | 'zero' | 'no_score' | 'prorate'
  /**
   * Fewest answers for there to be a score.
   */
  answeredAtLeast?: number
  /**
   * A repeated section: the scale has a score for each of its rows, such as each child. Findings and decisions read the list of them.
   */
  per?: string
  /**
   * The score is not lower than this.
   */
  least?: number
  /**
   * The score is not higher than this.
   */
  most?: number
  /**
   * What ranges of the score are called, from low to high.
   *
   * @minItems 1
   */
  bands?: [Band, ...Band[]]
}
/**
 * A range of the sum and what it stands for.
 */
export interface LookupRow {
  /**
   * Lowest sum of the range.
   */
  from: number
  /**
   * The score it stands for.
   */
  value: number
}
/**
 * A range of a score, from a value up to the next band.
 */
export interface Band {
  /**
   * Lowest score of the band.
   */
  from: number
  /**
   * What the range is called.
   */
  title: Text
  /**
   * 0 none, 1 light, 2 moderate, 3 serious.
   */
  severity?: number
}
/**
 * A decision table: the first row that holds recommends a path. A person may choose another, with a reason.
 */
export interface Decision {
  /**
   * The paths that can be chosen.
   *
   * @minItems 1
   */
  paths: [Path, ...Path[]]
  /**
   * Tried from first to last; the last should have no condition.
   *
   * @minItems 1
   */
  rows: [DecisionRow, ...DecisionRow[]]
}
/**
 * A way a case can go.
 */
export interface Path {
  /**
   * Stable name of the path.
   */
  id: Id
  /**
   * Name of the path.
   */
  title: Text
  /**
   * What the path means for the household.
   */
  description?: Text
  /**
   * The case-management level the path asks for.
   */
  level?: Id
}
/**
 * One row of a decision table.
 */
export interface DecisionRow {
  /**
   * When the row holds; reads scores by scale id and answers by question id. Always, when absent.
   */
  when?: Expression
  /**
   * The path it recommends.
   */
  path: Id
  /**
   * The reason in words, to follow the word because.
   */
  because: Text
}
/**
 * Example answers and what must come out.
 */
export interface GoldenCase {
  /**
   * What the example shows.
   */
  title: Remark
  /**
   * Household members the rows belong to, with id and age.
   */
  members?: {
    [k: string]: unknown
  }[]
  /**
   * Answers to the tool.
   */
  answers: {
    [k: string]: unknown
  }
  /**
   * What must come out.
   */
  expect: {
    /**
     * Score by scale id; for a scale with per, an object of scores by row id, or by row number where rows have none.
     */
    scores?: {
      [k: string]:
        | number
        | null
        | {
            [k: string]: unknown
          }
    }
    /**
     * Ids of the findings that hold, in any order; all of them.
     */
    findings?: string[]
    /**
     * The path that must be recommended; null where none may be.
     */
    path?: string | null
  }
}
/**
 * A questionnaire with scales, findings and a decision table.
 */
export interface AssessmentTool {
  /**
   * Path to this file.
   */
  $schema: string
  /**
   * Stable name of the tool.
   */
  id: Id
  /**
   * Name of the tool.
   */
  title: Text
  /**
   * What it is for, in one sentence.
   */
  description?: Text
  /**
   * Whether it is the official instrument or an illustration.
   */
  status: Status
  /**
   * Population groups it is meant for; all when absent.
   */
  populationGroups?: Id[]
  /**
   * Phase of case management in which it is usually filled in, such as assessment: one of a level, an intake type or the pack.
   */
  phase?: Id
  /**
   * How long it usually takes.
   */
  minutes?: number
  /**
   * Licence of the instrument.
   */
  licence?: string
  /**
   * Who fills it in.
   */
  filledInBy?: Text
  /**
   * How it is gone through; people may change it.
   */
  layout?: Layout
  /**
   * Code lists only this tool uses, by id.
   */
  codeLists?: CodesById
  /**
   * The tool's questions: an object whose properties are sections.
   */
  answers: Question
  /**
   * One line for the timeline; {question_id} stands for an answer.
   */
  summary?: Text
  /**
   * Scores worked out from answers.
   */
  scales?: Scale[]
  /**
   * What several answers or scores mean together. Scores are read by the scale's id.
   */
  findings?: Finding[]
  /**
   * Which path or level the tool recommends.
   */
  decision?: Decision
  /**
   * Example answers with what must come out; caseloom check runs them.
   */
  goldenCases?: GoldenCase[]
}
/**
 * From texts to their translation.
 */
export interface Translations {
  [k: string]: string
}
/**
 * Words of definitions in one more language, kept beside them so that a translator needs one file only.
 */
export interface Catalogue {
  /**
   * Path to this file.
   */
  $schema: string
  /**
   * Stable name of the catalogue.
   */
  id: Id
  /**
   * The language its words are in.
   */
  language: Language
  /**
   * Words by the text they translate, written as in the definition. A text that was changed has no words until its line here is changed too.
   */
  texts: Translations
  /**
   * Words that are other in one definition than elsewhere, by its id.
   */
  in?: {
    [k: string]: Translations
  }
}
/**
 * How far case management goes. Levels are cumulative: each has everything of the one it includes.
 */
export interface CaseManagementLevel {
  /**
   * Path to this file.
   */
  $schema: string
  /**
   * Stable name of the level.
   */
  id: Id
  /**
   * Name of the level.
   */
  title: Text
  /**
   * What people get at this level, in one sentence.
   */
  description: Text
  /**
   * The level below, whose modules and phases this one has too.
   */
  includes?: Id
  /**
   * Words for a module that begins here and is off below, such as from referral up.
   */
  from?: Text
  /**
   * Parts of the program that begin at this level.
   */
  modules: Module[]
  /**
   * Phases that begin at this level.
   */
  phases: Phases
  /**
   * Acts that are not bound to one phase.
   */
  acts?: Acts
}
/**
 * One answer of a list. Further properties are fields that optionsWhere may read, such as the region a municipality belongs to.
 */
export interface Code {
  /**
   * The code that is stored.
   */
  id: string
  /**
   * The label people read.
   */
  title: Text
  /**
   * Points this answer gives to the scales that count the question.
   */
  score?: number
  [k: string]: string | number | boolean | Text | undefined
}
/**
 * Code lists by id.
 */
export interface CodesById {
  [k: string]: Codes
}
/**
 * Answers that several questions or forms offer: municipalities, occupations, kinds of documents.
 */
export interface CodeList {
  /**
   * Path to this file.
   */
  $schema: string
  /**
   * Stable name; questions refer to it in optionsFrom.
   */
  id: Id
  /**
   * Name of the list.
   */
  title: Text
  /**
   * What it lists, in one sentence.
   */
  description?: Text
  /**
   * Whether it is the official list or an illustration.
   */
  status?: Status
  /**
   * Where the codes come from, with their date.
   */
  source?: string
  /**
   * The codes, in the order they are offered.
   */
  codes: Codes
}
/**
 * A rule across answers: what must hold, and the sentence shown when it does not. A rule that reads a blank answer holds until the answer is there, unless it says otherwise.
 */
export interface Check {
  /**
   * What must be true.
   */
  that: Expression
  /**
   * What a worker reads when it is not: say what is wrong and the way out.
   */
  message: Text
}
/**
 * Where it stood on the paper form, or in the file it was imported from.
 */
export interface Source {
  /**
   * Page or section of the paper form.
   */
  page?: string
  /**
   * Row or item number.
   */
  row?: string
  /**
   * Instead of a page: sheet or part of the file it was imported from, in which the row is counted. Whoever answers is not shown it.
   */
  sheet?: string
  /**
   * Its name there, where the id is written otherwise.
   */
  name?: string
  /**
   * Original wording, where it may be quoted.
   */
  wording?: string
  /**
   * What fills it in there, as it is written there: a record that only that system has. Here it starts blank.
   */
  filledFrom?: string
}
/**
 * A letter or sheet made from a case: a convocation, the plan to sign.
 */
export interface DocumentTemplate {
  /**
   * Path to this file.
   */
  $schema: string
  /**
   * Stable name of the document.
   */
  id: Id
  /**
   * Name of the document.
   */
  title: Text
  /**
   * Whether it is an official document or an illustration.
   */
  status?: Status
  /**
   * Roles that may make it.
   *
   * @minItems 1
   */
  by: [Id, ...Id[]]
  /**
   * What must hold before it can be made; the message says why not.
   */
  check?: Check[]
  /**
   * The document by language: lines of HTML with Handlebars places such as {{household.name}}. Values are always escaped; partials and unescaped places are refused.
   */
  body: {
    /**
     * @minItems 1
     * @maxItems 500
     */
    [k: string]: [string, ...string[]]
  }
}
/**
 * One household as the sending programme knows it.
 */
export interface HouseholdRecord {
  /**
   * The sender's number of the record; sent twice, it is taken once.
   */
  record: string
  /**
   * How many days before the first start it arrived.
   */
  daysAgo?: number
  /**
   * Who is sent.
   */
  household: Household
}
/**
 * The people a case is about.
 */
export interface Household {
  /**
   * Family name.
   */
  name: string
  /**
   * Where it lives.
   */
  territory?: Id
  /**
   * Street and place, invented.
   */
  address?: string
  /**
   * Telephone number, invented.
   */
  phone?: string
  /**
   * E-mail address, invented.
   */
  email?: string
  /**
   * Everybody who belongs to it.
   *
   * @minItems 1
   * @maxItems 40
   */
  members: [Member, ...Member[]]
  /**
   * What else the sender tells, such as other benefits received.
   */
  notes?: RecordNote[]
}
/**
 * This interface was referenced by `Definitions`'s JSON-Schema
 * via the `definition` "RecordNote".
 */
export interface RecordNote {
  /**
   * What is told.
   */
  title: Text
  /**
   * What the sender says about it.
   */
  value: Text
}
/**
 * A person of the household.
 */
export interface Member {
  /**
   * Stable within the household, such as m1.
   */
  id: Id
  /**
   * Given name.
   */
  name: string
  /**
   * Year, month and day, such as 1980-02-29.
   */
  birthDate: string
  /**
   * Sex as the sender has it.
   */
  sex?: 'female' | 'male' | 'other'
  /**
   * Relation to the head of the household.
   */
  relation?: 'head' | 'partner' | 'child' | 'parent' | 'sibling' | 'grandchild' | 'other'
  /**
   * National number by which the household is recognised when it applies again.
   */
  taxCode?: string
  /**
   * Whether the programme's duties bind the person.
   */
  duty?: 'obliged' | 'exempt' | 'voluntary'
}
/**
 * A file that plays the sending programme: records of invented households, delivered at start and one by one.
 */
export interface Feed {
  /**
   * Path to this file.
   */
  $schema: string
  /**
   * Stable name of the feed.
   */
  id: Id
  /**
   * The sending programme.
   */
  title: Text
  /**
   * How many of the records are there when the program starts for the first time; the others come one by one.
   */
  atStart?: number
  /**
   * Households, in the order in which they are sent.
   *
   * @maxItems 5000
   */
  records: HouseholdRecord[]
}
/**
 * A form filled in for an act: a convocation, a meeting, a closure.
 */
export interface Form {
  /**
   * Path to this file.
   */
  $schema: string
  /**
   * Stable name of the form.
   */
  id: Id
  /**
   * Name of the form.
   */
  title: Text
  /**
   * What it is for, in one sentence.
   */
  description?: Text
  /**
   * Whether it is an official form or an illustration.
   */
  status?: Status
  /**
   * How it is gone through; people may change it.
   */
  layout?: Layout
  /**
   * Code lists only this form uses, by id.
   */
  codeLists?: CodesById
  /**
   * The form's questions: an object whose properties are sections or questions.
   */
  answers: Question
  /**
   * One line for the timeline; {question_id} stands for an answer.
   */
  summary?: Text
}
/**
 * How people reach the service.
 */
export interface IntakeType {
  /**
   * Path to this file.
   */
  $schema: string
  /**
   * Stable name of the intake type.
   */
  id: Id
  /**
   * Name of the intake type.
   */
  title: Text
  /**
   * How a case begins, in a few words.
   */
  description: Text
  /**
   * Place in the list.
   */
  order: number
  /**
   * feed: another programme sends households; register: a front office fills in the register form.
   */
  opens: 'feed' | 'register'
  /**
   * The sentence for whoever tries the other way.
   */
  refusal: Text
  /**
   * Form of the front office, where opens is register.
   */
  registerForm?: Id
  /**
   * Phase in which a case begins.
   */
  begins?: Id
  /**
   * Parts of the program it brings.
   */
  modules: Module[]
  /**
   * Parts of the program it takes away, with the reason.
   */
  without?: Absence[]
  /**
   * Phases it brings.
   */
  phases: Phases
}
/**
 * The three choices of the framework.
 */
export interface Framework {
  /**
   * Population group.
   */
  group: Id
  /**
   * Case-management level.
   */
  level: Id
  /**
   * Intake type.
   */
  intake: Id
}
/**
 * What a role sees. What it may do stands at the acts.
 */
export interface Role {
  /**
   * Name of the role.
   */
  title: Text
  /**
   * What the role does, in one sentence.
   */
  description?: Text
  /**
   * Which cases it sees: those assigned to the person, all of the person's territory, or none.
   */
  cases: 'own' | 'territory' | 'none'
  /**
   * Sees sensitive answers.
   */
  sensitive?: boolean
  /**
   * Sees tax codes and contact details.
   */
  personal?: boolean
  /**
   * Sees what the sending programme delivers, and asks it to send.
   */
  inbox?: boolean
  /**
   * Opens cases at the front office, where the intake is direct.
   */
  registers?: boolean
  /**
   * Sees figures about the whole caseload, never a single case.
   */
  figures?: boolean
  /**
   * Moves the three switches, loads forms of other programs and keeps draft tools.
   */
  framework?: boolean
  /**
   * Cases can be assigned to people of this role.
   */
  carries?: boolean
}
/**
 * An invented person to try a role with.
 */
export interface Persona {
  /**
   * Stable name of the person.
   */
  id: Id
  /**
   * Invented and generic.
   */
  name: string
  /**
   * Role the person has.
   */
  role: Id
  /**
   * Where the person works; everywhere when absent.
   */
  territory?: Id
}
/**
 * A part of the country.
 */
export interface Territory {
  /**
   * Stable name of the territory.
   */
  id: Id
  /**
   * Name of the territory.
   */
  title: Text
  /**
   * The larger territory it belongs to.
   */
  within?: Id
}
/**
 * Days on which deadlines do not count.
 */
export interface Calendar {
  /**
   * Days of the week that are free, 1 for Monday to 7 for Sunday.
   */
  weekend: number[]
  /**
   * Free days besides the weekend.
   */
  holidays: Holiday[]
}
/**
 * A free day: of every year, of one year, or counted from Easter Sunday.
 */
export interface Holiday {
  /**
   * Name of the day.
   */
  title: Text
  /**
   * Month and day, every year, such as 12-25.
   */
  every?: string
  /**
   * One date.
   */
  on?: string
  /**
   * Days after Western Easter Sunday, such as 1.
   */
  easter?: number
}
/**
 * What a country chooses, adds and overrides.
 */
export interface CountryPack {
  /**
   * Path to this file.
   */
  $schema: string
  /**
   * Stable name of the pack, the same as its folder.
   */
  id: Id
  /**
   * The country or region.
   */
  title: Text
  /**
   * What its system is called.
   */
  system: Text
  /**
   * The system in one paragraph.
   */
  description?: Text
  /**
   * Whether it is a system as it is, or an illustration.
   */
  status?: Status
  /**
   * Where the three switches stand.
   */
  framework: Framework
  /**
   * Languages, the first being the one to fall back to.
   *
   * @minItems 1
   */
  languages: [Language, ...Language[]]
  /**
   * For a language, those to read instead where it has no words, in order; else its base (ro for ro-MD), then the first language of the pack.
   */
  fallbacks?: {
    /**
     * @minItems 1
     */
    [k: string]: [Language, ...Language[]]
  }
  /**
   * Time zone in which days begin and end, such as Europe/Rome.
   */
  timeZone: string
  /**
   * Letters at the head of a case number.
   */
  casePrefix: string
  /**
   * Roles by id.
   */
  roles: {
    [k: string]: Role
  }
  /**
   * Invented people to try the roles with. The first one greets a visitor.
   *
   * @minItems 1
   */
  personas: [Persona, ...Persona[]]
  /**
   * Territories, from large to small.
   */
  territories?: Territory[]
  /**
   * Which days are working days.
   */
  calendar?: Calendar
  /**
   * Phases added or changed, as a JSON Merge Patch (RFC 7396) by phase id; null takes a phase away.
   */
  phases?: {
    [k: string]: {
      [k: string]: unknown
    } | null
  }
  /**
   * Acts not bound to one phase, added or changed in the same way.
   */
  acts?: {
    [k: string]: {
      [k: string]: unknown
    } | null
  }
}
/**
 * Whom case management is for.
 */
export interface PopulationGroup {
  /**
   * Path to this file.
   */
  $schema: string
  /**
   * Stable name of the group.
   */
  id: Id
  /**
   * Name of the group.
   */
  title: Text
  /**
   * Who belongs to it, in one sentence.
   */
  description: Text
  /**
   * Place in the list.
   */
  order: number
  /**
   * What a case concerns.
   */
  unit: 'household' | 'person'
  /**
   * What beneficiaries are called, for example family or jobseeker.
   */
  beneficiary?: Text
  /**
   * Parts of the program this group adds.
   */
  modules?: Module[]
}
/**
 * One answer that can be chosen.
 */
export interface Option {
  /**
   * The code that is stored.
   */
  const: string | number | boolean
  /**
   * The label people read.
   */
  title: Text
  /**
   * A longer explanation under the label.
   */
  description?: Text
  /**
   * Points this answer gives to the scales that count the question.
   */
  score?: number
  /**
   * Asks for words when this answer is chosen, such as: Which other one? They are stored beside the question as <question>_specify.
   */
  specify?: Text
}
/**
 * What an answer means: a need, a strength, a risk or an alert.
 */
export interface Finding {
  /**
   * Stable name; the service catalogue refers to it.
   */
  id: Id
  /**
   * need: something to work on; strength: something to build on; risk: something that may get worse; alert: act today.
   */
  kind: 'need' | 'strength' | 'risk' | 'alert'
  /**
   * The finding in a few words.
   */
  title: Text
  /**
   * The scale or area of life it belongs to.
   */
  domain?: Id
  /**
   * 1 light, 2 moderate, 3 serious.
   */
  severity?: number
  /**
   * When the finding holds.
   */
  when: Expression
  /**
   * Id of the household member it is about, such as the answer to a question with optionsFrom members; the row's person when absent.
   */
  member?: Expression
}
/**
 * A word of the question that needs explaining.
 */
export interface Term {
  /**
   * The word or phrase.
   */
  term: Text
  /**
   * What it means here.
   */
  meaning: Text
}
/**
 * How the rows of a repeated section come about and are called.
 */
export interface Repeat {
  /**
   * One row for each of these, carried from the household or the plan; without it, people add rows themselves.
   */
  over?: 'members' | 'commitments' | 'results'
  /**
   * Which of them get a row, for example age >= 16.
   */
  where?: Expression
  /**
   * How many rows there are, such as household_size - 1: people then neither add nor remove rows. No more than maxItems; none where it is blank.
   */
  count?: Expression
  /**
   * Heading of a row; {name} and {age} stand for the person, {position} for the row's number, {question_id} for an answer of the row.
   */
  heading?: Text
  /**
   * Words of the button that adds a row.
   */
  add?: Text
}
/**
 * An answer that is worked out and put in, and may be written over.
 */
export interface Suggestion {
  /**
   * What is put in: at the beginning, and again whenever it becomes something else.
   */
  value: Expression
  /**
   * Put in only when what this gives becomes something else, such as the id of a question; nothing is then put in at the beginning.
   */
  after?: Expression
}
/**
 * How a question looks. It never changes what is stored.
 */
export interface Ui {
  /**
   * The control; the program chooses a fitting one when this is absent.
   */
  widget?:
    | 'text'
    | 'long_text'
    | 'number'
    | 'date'
    | 'time'
    | 'date_time'
    | 'yes_no'
    | 'radio'
    | 'buttons'
    | 'dropdown'
    | 'autocomplete'
    | 'checkboxes'
    | 'chips'
    | 'ranking'
    | 'scale'
    | 'likert'
    | 'matrix'
    | 'cards'
    | 'photo'
    | 'hidden'
  /**
   * Unit shown beside the control, for example months.
   */
  unit?: Text
  /**
   * Width of the control.
   */
  width?: 'short' | 'medium' | 'full'
  /**
   * Columns in which the options stand where there is room; one below another on a phone.
   */
  columns?: number
  /**
   * Example shown in an empty control. Never the only label.
   */
  placeholder?: Text
  /**
   * Words at the two ends of a scale, such as Not at all and Very much.
   *
   * @minItems 2
   * @maxItems 2
   */
  ends?: [Text, Text, ...Text[]]
}
/**
 * A question (string, number, integer, boolean, array of options), a note (null) or a section (object, or array of objects when it repeats).
 */
export interface Question {
  /**
   * JSON type of the answer; object for a section, array for several answers or a repeated section, null for a note, which is read and not answered.
   */
  type: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null'
  /**
   * The question as it is asked. {question_id} stands for that answer as it is now, here and in the description, the notes, the options and the messages of checks.
   */
  title?: Text
  /**
   * Help under the question.
   */
  description?: Text
  /**
   * Number of the question or section on paper, such as A1, 3.2 or B.
   */
  number?: string
  /**
   * What only the person who asks should read.
   */
  interviewerNote?: Text
  /**
   * Words of the question, explained.
   *
   * @minItems 1
   */
  terms?: [Term, ...Term[]]
  /**
   * Why there may be no answer, each of them distinct from a blank. Expressions read such an answer as blank; non_response(question) tells which it is.
   *
   * @minItems 1
   */
  nonResponse?: ['dont_know' | 'refused' | 'not_applicable', ...('dont_know' | 'refused' | 'not_applicable')[]]
  /**
   * Form of a text answer.
   */
  format?: 'date' | 'date-time' | 'time' | 'email' | 'file' | 'location' | 'signature'
  /**
   * Fewest characters.
   */
  minLength?: number
  /**
   * Most characters.
   */
  maxLength?: number
  /**
   * Pattern the text must match; matched in linear time.
   */
  pattern?: string
  /**
   * Least number.
   */
  minimum?: number
  /**
   * Greatest number.
   */
  maximum?: number
  /**
   * Step of the number.
   */
  multipleOf?: number
  /**
   * Fewest answers or rows.
   */
  minItems?: number
  /**
   * Most answers or rows.
   */
  maxItems?: number
  /**
   * Whether an answer may be given once only.
   */
  uniqueItems?: boolean
  /**
   * The answers that can be chosen, one of them.
   *
   * @minItems 1
   */
  oneOf?: [Option, ...Option[]]
  /**
   * What one of several answers is (with oneOf), or the questions of one row (an object).
   */
  items?: Question
  /**
   * The questions of a section, in the order they are asked.
   */
  properties?: {
    [k: string]: Question
  }
  /**
   * Questions of this section that must be answered when they are shown.
   */
  required?: Id[]
  /**
   * Answer that is there before anybody answers. A text beginning with = is an expression.
   */
  default?: string | number | boolean | unknown[]
  /**
   * Where the answers that can be chosen come from, instead of oneOf: services, workers, paths, members, territories, findings, or the id of a code list.
   */
  optionsFrom?: Id
  /**
   * Which of the options of optionsFrom are offered; reads the option's id, title and fields, then the answers around the question, such as: parent = region.
   */
  optionsWhere?: Expression
  /**
   * When the question or section is asked. What is not asked is not stored.
   */
  visibleWhen?: Expression
  /**
   * When an answer is needed, beyond the section's required list.
   */
  requiredWhen?: Expression
  /**
   * Works the answer out; nobody types it, and the server works it out again.
   */
  calculate?: Expression
  /**
   * Puts an answer in that is worked out from others; whoever answers may write over it.
   */
  suggest?: Suggestion
  /**
   * Rules across answers, shown beside this question or section. At a note, false says that nobody may go on from it.
   */
  check?: Check[]
  /**
   * Points the answer gives to the scales that count it, for answers that are not chosen from options.
   */
  score?: Expression
  /**
   * What the answer means.
   */
  finding?: Finding[]
  /**
   * How the rows of a repeated section come about.
   */
  repeat?: Repeat
  /**
   * Where an earlier value comes from: it is offered beside the question, never filled in silently.
   */
  prefillFrom?: Expression
  /**
   * The answer identifies somebody.
   */
  personal?: boolean
  /**
   * Health, violence, convictions and the like: only roles that see sensitive answers get it; it never leaves the server for others.
   */
  sensitive?: boolean
  /**
   * Why this may be asked.
   */
  purpose?: Text
  /**
   * How it looks.
   */
  ui?: Ui
  /**
   * Where it stood on the paper form, or in the file it was imported from.
   */
  source?: Source
}
/**
 * Something a provider offers.
 */
export interface Service {
  /**
   * Stable name of the service.
   */
  id: Id
  /**
   * Name of the service.
   */
  title: Text
  /**
   * What it offers, in one sentence.
   */
  description?: Text
  /**
   * Kind of service, for filters.
   */
  type: Id
  /**
   * Who offers it.
   */
  provider: Text
  /**
   * Ids of findings it answers: it is suggested when one of them holds.
   */
  answers?: Id[]
  /**
   * A goal it usually serves, offered when the plan is made.
   */
  goal?: Text
}
/**
 * The services people can be helped with, and the findings each answers.
 */
export interface ServiceCatalogue {
  /**
   * Path to this file.
   */
  $schema: string
  /**
   * Stable name of the catalogue.
   */
  id: Id
  /**
   * Name of the catalogue.
   */
  title: Text
  /**
   * Whether the services are real or an illustration.
   */
  status?: Status
  /**
   * The services.
   *
   * @minItems 1
   */
  services: [Service, ...Service[]]
}
/**
 * One act of a story.
 */
export interface StoryAct {
  /**
   * How many days before the first start it was done.
   */
  daysAgo: number
  /**
   * Who did it.
   */
  persona: Id
  /**
   * Id of the act, as the phase or the level has it.
   */
  act: Id
  /**
   * Answers to the act's form. A text such as =today+7 becomes a date.
   */
  answers: {
    [k: string]: unknown
  }
}
/**
 * A scripted demonstration case: who did what, how many days ago. It is played through the same acts as everything else.
 */
export interface Story {
  /**
   * Path to this file.
   */
  $schema: string
  /**
   * Stable name of the story.
   */
  id: Id
  /**
   * What the story shows.
   */
  title: string
  /**
   * The household as it arrived.
   */
  record: HouseholdRecord
  /**
   * What was done, from first to last.
   */
  acts: StoryAct[]
}
/**
 * A part of the program people work with.
 */
export interface Module {
  /**
   * Which part of the program.
   */
  id:
    | 'inbox'
    | 'register'
    | 'worklist'
    | 'profile'
    | 'assessment'
    | 'services'
    | 'referrals'
    | 'plan'
    | 'meetings'
    | 'evaluation'
    | 'overview'
  /**
   * What it is called.
   */
  title: Text
  /**
   * Why it is there, in one short sentence.
   */
  because: Text
}
/**
 * A part of the program that a choice takes away.
 */
export interface Absence {
  /**
   * Which part of the program.
   */
  id: 'inbox' | 'register'
  /**
   * What it is called.
   */
  title: Text
  /**
   * Why it is not there, in one short sentence.
   */
  because: Text
}
/**
 * How long a phase may take. Exactly one of the two.
 */
export interface Due {
  /**
   * Working days: weekends and the pack's holidays do not count.
   */
  workingDays?: number
  /**
   * Calendar days.
   */
  days?: number
}
/**
 * Where an act takes the case.
 */
export interface Move {
  /**
   * Phase the case goes to. Where the chosen level lacks it, or the case does not need it, the thread closes up: the case goes to the first later phase there is. A final phase is never reached that way, only by being named here. The phase it is in begins its time anew.
   */
  phase: Id
  /**
   * When; always, when absent. The first move that holds is taken.
   */
  when?: Expression
}
/**
 * Something a person can do with a case.
 */
export interface Act {
  /**
   * What the act means for the case.
   */
  kind:
    | 'assign'
    | 'transfer'
    | 'record'
    | 'assess'
    | 'decide'
    | 'plan'
    | 'sign'
    | 'schedule'
    | 'meet'
    | 'refer'
    | 'evaluate'
    | 'close'
    | 'reopen'
    | 'acknowledge'
  /**
   * A verb phrase for the button, such as Hold first meeting.
   */
  title: Text
  /**
   * What the timeline says afterwards, such as First meeting held.
   */
  done?: Text
  /**
   * The form or tool that is filled in.
   */
  form: Id
  /**
   * Roles that may do it.
   *
   * @minItems 1
   */
  by: [Id, ...Id[]]
  /**
   * What must hold before; the message says why it cannot be done now.
   */
  check?: Check[]
  /**
   * Where the case goes afterwards; it stays in its phase when absent or when none holds.
   */
  to?: Move[]
  /**
   * For acts that are not bound to one phase: the phases in which they can be done; every phase but the last when absent.
   *
   * @minItems 1
   */
  during?: [Id, ...Id[]]
  /**
   * When the act is worth listing at all, for example once a path has been recommended.
   */
  offerWhen?: Expression
  /**
   * The form opens with the latest answers given to it, to be changed, instead of blank.
   */
  continues?: boolean
}
/**
 * Acts by id; the order is the order in which they are offered, the first possible one being the primary.
 */
export interface Acts {
  [k: string]: Act
}
/**
 * A part of the way a case goes.
 */
export interface Phase {
  /**
   * One or two words for the thread.
   */
  title: Text
  /**
   * What happens in it.
   */
  description?: Text
  /**
   * A word or two under the knot of the thread, such as coordinator or 6 domains.
   */
  note?: Text
  /**
   * Place on the thread, from low to high.
   */
  order: number
  /**
   * Lowest case-management level that has the phase; for phases that a pack adds.
   */
  level?: Id
  /**
   * The intake type that has the phase; every one when absent.
   */
  intake?: Id
  /**
   * How long it may take.
   */
  due?: Due
  /**
   * For a phase that not every case needs: when it is needed, and the sentence shown when it is not, such as not needed on path D.
   */
  only?: Check
  /**
   * The case is closed when it arrives here.
   */
  final?: boolean
  /**
   * What can be done in it.
   */
  acts?: Acts
}
/**
 * Phases by id.
 */
export interface Phases {
  [k: string]: Phase
}
