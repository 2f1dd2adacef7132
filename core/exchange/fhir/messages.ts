import { DRAFT_MESSAGES } from '../draft/messages.ts'
import type { ImportNote } from '../import-report.ts'
import { type Messages, noteBook } from '../note-book.ts'

/** What is said of items, by its code: what it makes of the item, and the sentence. */
export const FHIR_MESSAGES = {
  ...DRAFT_MESSAGES,
  'for-other-systems': ['whole', 'These extensions tell another system what to do with answers, and were passed over: {extensions}.'],
  'codes-passed-over': ['whole', 'Its codes are for other systems, and were passed over: {codes}.'],
  'definition-passed-over': ['whole', 'Where another system defines it was passed over: {source}.'],
  'only-looks': ['whole', 'These extensions say only how it looks, and were passed over: {extensions}.'],
  'extension-passed-over': ['whole', 'These extensions may be passed over by who does not know them, and were: {extensions}.'],
  'modifier-unknown': ['approximated', 'The extension {extension} may change the meaning of the item, and is not known here.'],
  // The question is asked and can be filled in by hand, and the note says what would have filled it: only what nobody can fill in is less than it was.
  'filled-by-record': ['whole', 'Another system would fill this in from its records; here it starts blank, and where it comes from is kept with the question: {source}'],
  'filled-by-nobody': ['approximated', 'Another system would fill this in from its records, and nobody sees it; here it stays blank, also where other items read it: {source}'],
  'made-up-id': ['approximated', 'The item has no linkId; it is called "{id}".'],
  'link-id-taken': ['approximated', 'Another item has the linkId "{linkId}" as well; this one is called "{id}", and what refers to it reads the other.'],
  'link-id-unread': ['whole', 'Another item has the linkId "{linkId}" as well; this one is called "{id}", and nothing refers to them.'],
  'link-id-of-words-taken': ['whole', 'Another item has the linkId "{linkId}" as well; nothing refers to these words.'],
  'unknown-item-type': ['approximated', '"{type}" is no type of item; it is asked as a text.'],
  'reference-as-text': ['approximated', 'Choosing a record of another system is not possible here; its name is asked as a text.'],
  'url-as-text': ['whole', 'An address (url) is asked as a text without spaces.'],
  'file-kinds': ['approximated', 'Here a file is a picture or a PDF.'],
  'options-elsewhere': ['approximated', 'The options are listed elsewhere ({source}), so the answer is written as a text, unless that list (a ValueSet) is loaded together with the form.'],
  'options-cut': ['approximated', 'Only some of the options are in the file; the others are listed elsewhere ({source}).'],
  'options-too-many': ['approximated', 'There are {count} options, and one can choose from {most} at most, so the answer is written as a text.'],
  'options-not-taken-away': ['approximated', 'What is to be left out of the options could not all be found ({source}), so some may be among them that should not be.'],
  'options-filter-unknown': ['approximated', 'A filter on the options could not be followed here ({source}), so what it lets through is not among them.'],
  'options-other-version': ['approximated', 'Version {version} of {source} is asked for and is not in the file; the one that is there was taken instead.'],
  'options-too-deep': ['approximated', 'Value sets include each other in a circle, or more than {most} deep ({source}), so not all of the options were read.'],
  'options-too-much-work': ['approximated', 'Listing the options takes more steps than are taken here ({source}), so not all of them were read.'],
  'options-worked-out': ['approximated', 'Which options there are would be worked out: {source}'],
  'item-without-options': ['approximated', 'There are no options to choose from, so the answer is written as a text.'],
  'repeated-option': ['approximated', 'The option "{code}" stands there twice; the first counts.'],
  'options-alike': ['whole', 'Several options have the same words ({words}), here as in the file: whoever answers cannot tell them apart.'],
  'option-not-read': ['approximated', 'An option without a code and without words was left out.'],
  'option-exclusive': ['approximated', 'That "{code}" excludes all other options is not checked.'],
  'unit-apart': ['whole', 'The unit is asked beside the number, as "{id}".'],
  'no-such-target': ['approximated', 'It is shown depending on "{linkId}", and no item is called so; that condition was left out.'],
  'condition-not-read': ['approximated', 'A condition under which it is shown could not be taken over: {source}'],
  'never-chosen': ['whole', '"{code}" is not one of the options, so it is never chosen.'],
  'expression-not-read': ['approximated', 'What stands under {column} could not be taken over ({why}): {source}'],
  'calculation-not-read': ['not-taken', 'The calculation could not be taken over ({why}), so it stays blank: {source}'],
  'other-language': ['approximated', 'What stands under {column} is written in {language}, which is not read here: {source}'],
  'calculation-other-language': ['not-taken', 'The calculation is written in {language}, which is not read here, so it stays blank: {source}'],
  'initial-worked-out': ['approximated', 'Here the first answer cannot hang on other answers, so there is none.'],
  'read-only': ['approximated', 'The answer can be changed, although the item says it may only be read.'],
  'required-display': ['whole', 'What is only read cannot be required.'],
  'required-group': ['whole', 'That the group must be answered is a rule: one of its questions at least.'],
  'initial-left-out': ['approximated', 'The first answer "{value}" is no possible answer and was left out.'],
  'initial-several': ['approximated', 'The rows that would be there at first were left out.'],
  'regex-left-out': ['approximated', 'The pattern cannot be used here and was left out: {pattern}'],
  'limit-left-out': ['approximated', '"{keyword}" of {value} was left out.'],
  'size-not-limited': ['whole', 'How large a file may be is decided here, not by the form.'],
  'items-below-each-other': ['whole', 'The items of a table do not all have the same options, so they stand below each other.'],
  'help-moved': ['whole', 'These words are the help of "{id}" now.'],
  'unit-moved': ['whole', 'These words are the unit of "{id}" now.'],
  'words-between': ['whole', 'These words stand below what they belong to.'],
  'nested-beside': ['whole', 'The item stands inside "{id}"; here it comes right after it, and is shown when that is.'],
  'item-without-words': ['not-taken', 'The item has no words, so there is nothing to read.'],
  'empty-group': ['not-taken', 'Nothing stands in the group.'],
  'label-from-link-id': ['approximated', 'The item has no words, so its linkId stands in their place.'],
  'label-from-around': ['whole', 'The item has no words of its own, so it is called as its only option, its group or its code is.'],
  'braces-replaced': ['whole', 'Braces in the words became round brackets.'],
  'text-too-long': ['approximated', 'The words had {length} characters and were cut to {most}.'],
  'words-worked-out': ['approximated', 'The words would be worked out; those that are written stand there: {source}'],
  'form-language-guessed': ['whole', 'The form does not say in which language it is; it is taken for "{language}".'],
  'link-in-help': ['whole', 'The address to read more stands in the help.'],
  'became-scale': ['whole', 'The total is the scale "{scale}" as well.'],
  'is-scale': ['whole', 'The total is the scale "{scale}": its score is told with the answers that made it.'],
  'sub-form-elsewhere': ['not-taken', 'Questions of another form would stand here ({source}); it is not in the file.'],
} as const satisfies Messages

export type FhirNoteCode = keyof typeof FHIR_MESSAGES

const LONGEST_SHOWN = 300

const { note, outcomeOf } = noteBook(FHIR_MESSAGES)

/** A note, said in English; of what is long only its beginning. */
export function fhirNote(code: FhirNoteCode, params: ImportNote['params'] = {}): ImportNote {
  return note(code, Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'string' && value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value])))
}

/** What becomes of an item with these notes. */
export const outcomeOfNotes = outcomeOf
