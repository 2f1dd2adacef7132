import { own, textAt, type Fhir } from './fhir-json.ts'

/** The value sets and code systems in a form, and those that came with it. */
export interface Resources {
  /** By its address, or by its id within the form. Where the version that is asked for is not there, another is found. */
  valueSet(address: string): Fhir | undefined
  codeSystem(address: string): Fhir | undefined
}

/** @param contained what stands in the form, which is looked for first */
export function resourcesOf(contained: readonly Fhir[], beside: readonly Fhir[]): Resources {
  const finder = (type: string) => {
    const addresses = new Map<string, Fhir>()
    const put = (name: string, resource: Fhir): void => {
      if (name !== '' && !addresses.has(name)) addresses.set(name, resource)
    }
    const ofType = (resource: Fhir) => own(resource, 'resourceType') === type
    for (const resource of contained.filter(ofType)) put(`#${textAt(resource, 'id')}`, resource)
    for (const resource of [...contained, ...beside].filter(ofType)) {
      const url = textAt(resource, 'url')
      put(`${type}/${textAt(resource, 'id')}`, resource)
      put(`${url}|${textAt(resource, 'version')}`, resource)
      put(url, resource)
    }
    return (address: string) => addresses.get(address) ?? addresses.get(withoutVersion(address))
  }
  return { valueSet: finder('ValueSet'), codeSystem: finder('CodeSystem') }
}

export function withoutVersion(address: string): string {
  return address.replace(/\|.*$/s, '')
}

/** The version that an address asks for, where what was found is not that one. */
export function missedVersion(address: string, found: Fhir): string | undefined {
  const wanted = address.slice(withoutVersion(address).length + 1).trim()
  return wanted === '' || wanted === textAt(found, 'version') ? undefined : wanted
}
