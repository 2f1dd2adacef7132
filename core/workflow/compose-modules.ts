import type { CaseManagementLevel, IntakeType, Module } from '../definitions/definition-types.ts'
import type { Choice } from './compose-workflow.ts'
import { inEveryLanguage } from './workflow-words.ts'
import type { ModuleState } from './workflow.ts'

/**
 * Every part of the program that some level or intake type has, in the order of intake types, levels and group:
 * on with its reason, or off with the reason of the intake type that takes it away or of the level at which it begins.
 */
export function composeModules({ configuration, levels, intake, group }: Choice): readonly ModuleState[] {
  const away = (intake.without ?? []).map((absence) => off(absence, absence.because))
  const here = [intake, ...levels, group].flatMap(({ modules }) => modules ?? []).map(on)
  const otherIntakes = configuration.intakeTypes.flatMap((type) => type.modules.map((module) => off(module, onlyWithIntake(type))))
  const higher = configuration.levels.flatMap((level) => level.modules.map((module) => off(module, fromLevelUp(level))))
  const states = [...away, ...here, ...otherIntakes, ...higher]
  const order = new Set([...configuration.intakeTypes, ...configuration.levels, group].flatMap(({ modules }) => (modules ?? []).map(({ id }) => id)))
  return [...order].flatMap((id) => states.find((state) => state.id === id) ?? [])
}

function on({ id, title, because }: Module): ModuleState {
  return { id, title, on: true, because }
}

function off({ id, title }: Pick<Module, 'id' | 'title'>, because: ModuleState['because']): ModuleState {
  return { id, title, on: false, because }
}

function onlyWithIntake({ title }: IntakeType): ModuleState['because'] {
  return inEveryLanguage('onlyWithIntake', title)
}

function fromLevelUp({ from, title }: CaseManagementLevel): ModuleState['because'] {
  return from ?? inEveryLanguage('fromLevelUp', title)
}
