/** The sentences of this room: {what} stands for a name. */
export const en = {
  /** A title, and what is the matter and the way out. */
  refusals: {
    'unknown-pack': ['There is no such pack', 'No pack is called "{what}". Go back to the start page and choose one.'],
    'no-configuration': ['The definitions have errors', 'The definitions of "{what}" have never been without errors since the program started. Mend what the list of problems names.'],
    'no-session': ['Nobody has signed in', 'Choose a person to work as, then try again.'],
    'unknown-persona': ['There is no such person', 'Nobody here has the id "{what}". Choose one of the people of the pack.'],
    'unknown-case': ['This case is not there', 'There is no such case, or your role does not see it. Go back to the worklist.'],
    'unknown-act': ['There is no such act', 'Nothing that can be done with a case is called "{what}". Open the case again.'],
    'unknown-document': ['There is no such document', 'No document that your role makes is called "{what}". Open the case again.'],
    'document-too-long': ['The document would be too long', 'Its template repeats more of this case than a document may hold. Ask whoever writes the template to shorten it.'],
    'unknown-form': ['This version is not there', 'No version of "{what}" was ever published under this name.'],
    'unknown-attachment': ['This file is not there', 'No answer that your role sees in this case has such a file. Open the case again.'],
    'unknown-route': ['There is nothing at this address', 'The program has no "{what}". What it has is described at /api/openapi.json.'],
    'wrong-method': ['Not in this way', 'This address does not take {what}.'],
    'wrong-address': ['The address cannot be read', 'A percent sign in an address must be followed by two hexadecimal digits.'],
    'not-for-role': ['Your role does not do this', 'This is for people whose role {what}. Choose another person, or ask one of them.'],
    'wrong-intake': ['Nobody opens a case in this way', '{what}'],
    'known-household': ['This household is known already', 'Somebody of it belongs to case {what}. Go on with that case, or mend the tax code.'],
    'known-elsewhere': ['This household is known already', 'Somebody of it belongs to a case that your role does not see. Ask a coordinator, or mend the tax code.'],
    'nothing-to-deliver': ['Everything has been delivered', 'The sending programme has no more households. Remove the database to begin again.'],
    stale: ['The case has gone on', 'Somebody else has added to this case since you opened it. Reload it; what you typed is kept.'],
    invalid: ['The request is not as it should be', 'What was sent does not have the form this address takes: {what}.'],
    'not-json': ['The request cannot be read', 'What was sent is not valid JSON: {what}.'],
    'wrong-type': ['The request is of another type', 'Send JSON in UTF-8, with the content type application/json.'],
    'too-large': ['The request is too large', 'A request may have 1 MB. Leave out what is not needed, or send it in parts.'],
    'wrong-file': ['This kind of file is not taken', 'Choose a picture (JPEG, PNG, WebP) or a PDF: the file does not begin like any of these.'],
    'file-too-large': ['The file is too large', 'A file may have 5 MB. Make the picture smaller or the document shorter, then choose it again.'],
    'too-many-uploads': ['Too many files are waiting', 'You may have 100 files, of 100 MB together, that no recorded answer names yet. Record the forms they belong to first; a file that no form takes is forgotten after thirty days.'],
    'refused-form': ['This file is not taken', '{what}'],
    'form-too-large': ['The files are too large', 'The files of a form may have 10 MB together. Leave out what is not part of the form.'],
    'wrong-upload': ['The files cannot be read', 'Send them as multipart/form-data, each under the name "file".'],
    busy: ['The program is reading other files', 'It reads {what} at a time. Try again in a moment.'],
    'unknown-draft-tool': ['There is no such draft', 'No draft tool is called "{what}". It may have been thrown away.'],
    'draft-elsewhere': ['This form is being filled in elsewhere too', 'You have saved other answers to it since, in another tab or on another device. What was typed here is kept in this browser only: open the form again, then decide which of the two to keep.'],
    'draft-tool-changed': ['Somebody else has kept another version', 'The draft "{what}" is no longer the one you saw. Open it, then decide which of the two to keep.'],
    'too-many-draft-tools': ['There are too many drafts', 'A pack keeps {what} draft tools. Throw one away first.'],
    'no-tool': ['This is no form and no assessment tool', 'A draft is a definition of a form or an assessment tool whose id is "{what}".'],
    'forbidden-key': ['The request has a name that is not allowed', 'No answer may be called "{what}".'],
    'too-deep': ['The request is nested too deeply', 'Answers stand in sections and rows, at most {what} levels deep.'],
    'foreign-page': ['Another site has sent this', 'Only pages of this program may write to it. Open it at its own address.'],
    'other-person': ['Somebody else is at work here', 'Another page of this browser has become somebody else. Nothing was kept under their name: choose your own person again, then send it.'],
    'foreign-host': ['This is not an address of the program', 'It does not answer to "{what}". Open it at 127.0.0.1 or localhost, or add the name to CASELOOM_HOSTS and start again.'],
    'store-failure': ['The database does not take it', '{what}'],
    'reading-not-kept': ['The case cannot be shown now', 'A case is shown only once it is written down who looks at it. {what}'],
    'not-built': ['The pages are not built', 'Stop the program and start it again with npm start, which builds them.'],
    failure: ['The program has made a mistake', 'It is written down in the log as {what}. Nothing of this request was stored; try again.'],
  },
  /** What a role must be for a route, as it completes the sentence of not-for-role. */
  duties: {
    inbox: 'sees the inbox',
    registers: 'registers households',
    figures: 'sees figures',
    framework: 'moves the three switches',
    tab: 'sees the cases of others',
    cases: 'sees cases',
  },
} as const

export interface ServerWords {
  readonly refusals: Readonly<Record<keyof (typeof en)['refusals'], readonly [title: string, detail: string]>>
  readonly duties: Readonly<Record<keyof (typeof en)['duties'], string>>
}
