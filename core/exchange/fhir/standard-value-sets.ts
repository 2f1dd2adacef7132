/** A value set that FHIR itself publishes and forms refer to without bringing it along: its codes and what they are called in English. */
type Codes = Readonly<Record<string, string>>

const EVENT_STATUS: Codes = {
  preparation: 'Preparation', 'in-progress': 'In Progress', 'not-done': 'Not Done', 'on-hold': 'On Hold', stopped: 'Stopped', completed: 'Completed', 'entered-in-error': 'Entered in Error', unknown: 'Unknown',
}

/** By the last part of the address (HL7 FHIR R4, http://hl7.org/fhir/R4/terminologies-valuesets.html). */
const VALUE_SETS: Readonly<Record<string, Codes>> = {
  'administrative-gender': { male: 'Male', female: 'Female', other: 'Other', unknown: 'Unknown' },
  yesnodontknow: { Y: 'Yes', N: 'No', 'asked-unknown': "Don't know" },
  'v2-0136': { Y: 'Yes', N: 'No' },
  'observation-status': { registered: 'Registered', preliminary: 'Preliminary', final: 'Final', amended: 'Amended', corrected: 'Corrected', cancelled: 'Cancelled', 'entered-in-error': 'Entered in Error', unknown: 'Unknown' },
  'observation-category': {
    'social-history': 'Social History', 'vital-signs': 'Vital Signs', imaging: 'Imaging', laboratory: 'Laboratory', procedure: 'Procedure', survey: 'Survey', exam: 'Exam', therapy: 'Therapy', activity: 'Activity',
  },
  'allergyintolerance-clinical': { active: 'Active', inactive: 'Inactive', resolved: 'Resolved' },
  'allergyintolerance-verification': { unconfirmed: 'Unconfirmed', confirmed: 'Confirmed', refuted: 'Refuted', 'entered-in-error': 'Entered in Error' },
  'reaction-event-severity': { mild: 'Mild', moderate: 'Moderate', severe: 'Severe' },
  'condition-clinical': { active: 'Active', recurrence: 'Recurrence', relapse: 'Relapse', inactive: 'Inactive', remission: 'Remission', resolved: 'Resolved' },
  'condition-ver-status': { unconfirmed: 'Unconfirmed', provisional: 'Provisional', differential: 'Differential', confirmed: 'Confirmed', refuted: 'Refuted', 'entered-in-error': 'Entered in Error' },
  'condition-category': { 'problem-list-item': 'Problem List Item', 'encounter-diagnosis': 'Encounter Diagnosis' },
  'condition-severity': { '24484000': 'Severe', '6736007': 'Moderate', '255604002': 'Mild' },
  'encounter-status': { planned: 'Planned', arrived: 'Arrived', triaged: 'Triaged', 'in-progress': 'In Progress', onleave: 'On Leave', finished: 'Finished', cancelled: 'Cancelled', 'entered-in-error': 'Entered in Error', unknown: 'Unknown' },
  'immunization-status': { completed: 'Completed', 'entered-in-error': 'Entered in Error', 'not-done': 'Not Done' },
  'medicationrequest-status': { active: 'Active', 'on-hold': 'On Hold', cancelled: 'Cancelled', completed: 'Completed', 'entered-in-error': 'Entered in Error', stopped: 'Stopped', draft: 'Draft', unknown: 'Unknown' },
  'medicationrequest-intent': {
    proposal: 'Proposal', plan: 'Plan', order: 'Order', 'original-order': 'Original Order', 'reflex-order': 'Reflex Order', 'filler-order': 'Filler Order', 'instance-order': 'Instance Order', option: 'Option',
  },
  'event-status': EVENT_STATUS,
  'name-use': { usual: 'Usual', official: 'Official', temp: 'Temp', nickname: 'Nickname', anonymous: 'Anonymous', old: 'Old', maiden: 'Name changed for Marriage' },
  'address-use': { home: 'Home', work: 'Work', temp: 'Temporary', old: 'Old / Incorrect', billing: 'Billing' },
  'address-type': { postal: 'Postal', physical: 'Physical', both: 'Postal & Physical' },
  'contact-point-system': { phone: 'Phone', fax: 'Fax', email: 'Email', pager: 'Pager', url: 'URL', sms: 'SMS', other: 'Other' },
  'contact-point-use': { home: 'Home', work: 'Work', temp: 'Temp', old: 'Old', mobile: 'Mobile' },
  'marital-status': {
    A: 'Annulled', D: 'Divorced', I: 'Interlocutory', L: 'Legally Separated', M: 'Married', C: 'Common Law', P: 'Polygamous', T: 'Domestic partner', U: 'unmarried', S: 'Never Married', W: 'Widowed', UNK: 'unknown',
  },
  'patient-contactrelationship': {
    C: 'Emergency Contact', E: 'Employer', F: 'Federal Agency', I: 'Insurance Company', N: 'Next-of-Kin', S: 'State Agency', U: 'Unknown', BP: 'Billing contact person', CP: 'Contact person', EP: 'Emergency contact person', PR: 'Person preparing referral',
  },
  'v3-MessageWaitingPriority': { H: 'High', L: 'Low', M: 'Medium' },
  'observation-vitalsignresult': {
    '85353-1': 'Vital signs, weight, height, head circumference, oxygen saturation and BMI panel', '9279-1': 'Respiratory rate', '8867-4': 'Heart rate', '2708-6': 'Oxygen saturation in arterial blood', '8310-5': 'Body temperature', '8302-2': 'Body height',
    '9843-4': 'Head circumference', '29463-7': 'Body weight', '39156-5': 'Body mass index', '85354-9': 'Blood pressure panel', '8480-6': 'Systolic blood pressure', '8462-4': 'Diastolic blood pressure', '8478-0': 'Mean blood pressure',
  },
  'v3-ActEncounterCode': {
    AMB: 'ambulatory', EMER: 'emergency', FLD: 'field', HH: 'home health', IMP: 'inpatient encounter', ACUTE: 'inpatient acute', NONAC: 'inpatient non-acute', OBSENC: 'observation encounter', PRENC: 'pre-admission', SS: 'short stay', VR: 'virtual',
  },
  'request-priority': { routine: 'Routine', urgent: 'Urgent', asap: 'ASAP', stat: 'STAT' },
}

const ADDRESS = /^https?:\/\/(?:hl7\.org\/fhir|terminology\.hl7\.org)\/(?:R\d\/|\d\.\d(?:\.\d)?\/)?ValueSet\/([\w-]+)(?:\|[\w.-]+)?$/

/** The codes of a value set that is part of FHIR, by its address. */
export function standardValueSet(address: string): Codes | undefined {
  const name = ADDRESS.exec(address.trim())?.[1]
  return name !== undefined && Object.hasOwn(VALUE_SETS, name) ? VALUE_SETS[name] : undefined
}
