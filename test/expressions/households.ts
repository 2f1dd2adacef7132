import type { Value } from '../../core/expressions/value.ts'

/** Invented households as expressions see them: answered, all blank, nothing there, with gaps, and many people. */
export const HOUSEHOLDS: Readonly<Record<string, Readonly<Record<string, Value>>>> = {
  answered: {
    age: 17,
    name: 'Ada',
    works: true,
    members: [
      { name: 'Ada', age: 17, relation: 'head' },
      { name: 'Luca', age: 40, relation: 'partner' },
    ],
    needs: ['food', 'rent'],
    born: '2010-05-01',
    household: { territory: 'north' },
    objectives: [
      { title: 'Work', results: [{ state: 'met' }, { state: 'open' }] },
      { title: 'Home', results: [{ state: 'open' }] },
    ],
  },
  blank: { age: null, name: null, works: null, members: null, needs: null, born: null, household: null, objectives: null },
  'not there': {},
  'with gaps': { age: 18.5, name: '', works: false, members: [{ name: 'Mia', age: null, relation: null }], needs: [], born: '2024-02-29', household: {}, objectives: [] },
  'many people': {
    age: 35,
    name: 'Bo',
    works: true,
    members: [
      { name: 'Ana', age: 3, relation: 'child' },
      { name: 'Bo', age: null, relation: 'child' },
      { name: 'Cy', age: 70, relation: null },
    ],
    needs: ['rent', 'school', 'rent'],
    born: '1991-11-23',
    household: { territory: 'south', size: 3 },
    objectives: [
      { title: '', results: [] },
      { title: 'Move', results: [{ state: 'met' }] },
    ],
  },
}
