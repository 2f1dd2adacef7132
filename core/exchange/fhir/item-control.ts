import { extensionValue, type Extension } from './extensions.ts'
import { elementsAt, isElement, textAt } from './fhir-json.ts'

/** How an item is shown: the code of its itemControl, empty where there is none. */
export function controlOf(extensions: readonly Extension[]): string {
  const control = extensionValue(extensions, 'itemControl')
  if (!isElement(control)) return ''
  return elementsAt(control, 'coding').map((coding) => textAt(coding, 'code')).find((code) => code !== '') ?? textAt(control, 'text')
}
