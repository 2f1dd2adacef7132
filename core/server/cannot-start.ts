/** Something outside the program keeps it from starting: what, and the way out, in a sentence. */
export class CannotStart extends Error {}
