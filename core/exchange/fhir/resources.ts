import { own, textAt, type Fhir } from './fhir-json.ts'

/** The value sets and code systems in a form, and those that came with it. */
export interface Resources {
  /** By its address, with or without a version, or by its id within the form. */
  valueSet(address: string): Fhir | undefined
  codeSystem(address: string): Fhir | undefined
}

/** @param contained what stands in the form, which is looked for first */
export function resourcesOf(contained: readonly Fhir[], beside: readonly Fhir[]): Resources {
  const finder = (type: string) => {
    const ids = new Map<string, Fhir>()
    const addresses = new Map<string, Fhir>()
    const put = (map: Map<string, Fhir>, name: string, resource: Fhir): void => {
      if (name !== '' && !map.has(name)) map.set(name, resource)
    }
    for (const resource of [...contained, ...beside]) {
      if (own(resource, 'resourceType') !== type) continue
      const [id, url, version] = ['id', 'url', 'version'].map((name) => textAt(resource, name))
      if (contained.includes(resource)) put(ids, `#${id}`, resource)
      put(addresses, `${type}/${id}`, resource)
      put(addresses, `${url}|${version}`, resource)
      put(addresses, url ?? '', resource)
    }
    return (address: string) => ids.get(address) ?? addresses.get(address) ?? addresses.get(address.replace(/\|.*$/s, ''))
  }
  return { valueSet: finder('ValueSet'), codeSystem: finder('CodeSystem') }
}
