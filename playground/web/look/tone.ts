/** What a colour says; a word, a shape or an icon always says it too. */
export type Tone = 'plain' | 'loom' | 'warm' | 'alert' | 'good' | 'blue'
