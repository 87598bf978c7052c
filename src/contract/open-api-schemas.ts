/** JSON Schemas by their place below `schemas/`, without `.json`: `api/course`. */
export type Schemas = ReadonlyMap<string, JsonObject>

export type Json = string | number | boolean | null | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [name: string]: Json
}

/** `course`, as an operation names it, and `report/report`: the place below `schemas/`. */
export const schemaPlace = (name: string): string => (name.includes('/') ? name : `api/${name}`)

/** `api/course-page` is the component `CoursePage`. */
const componentName = (place: string): string =>
  place.replace(/^.*\//, '').replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())

export const schemaReference = (name: string): JsonObject => ({
  $ref: `#/components/schemas/${componentName(schemaPlace(name))}`,
})

/** The named schemas, and all that they refer to, as `components.schemas` of an OpenAPI document has them. */
export function schemaComponents(schemas: Schemas, names: Iterable<string>): JsonObject {
  const components = new Map<string, { readonly place: string; readonly schema: JsonObject }>()
  const pending = [...new Set(names)].map(schemaPlace)
  for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
    const name = componentName(place)
    const known = components.get(name)
    if (known?.place === place) continue
    if (known) throw new Error(`${known.place} and ${place} are both ${name}`)
    const { $schema: _, $id: _id, title: _title, ...schema } = schemaAt(schemas, place)
    components.set(name, { place, schema: rewritten(schema, place, (to) => pending.push(to)) as JsonObject })
  }
  return Object.fromEntries([...components].sort().map(([name, { schema }]) => [name, schema]))
}

export function schemaAt(schemas: Schemas, place: string): JsonObject {
  const schema = schemas.get(place)
  if (!schema) throw new Error(`there is no schema ${place}`)
  return schema
}

/** A schema whose references lead to components: `../sheet/sheet.json#/properties/title` → `#/components/schemas/Sheet/properties/title`. */
function rewritten(value: Json, place: string, onReference: (place: string) => void): Json {
  if (Array.isArray(value)) return value.map((item) => rewritten(item, place, onReference))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      if (name !== '$ref' || typeof member !== 'string') return [name, rewritten(member, place, onReference)]
      const { pathname, hash } = new URL(member, `file:///${place}.json`)
      const target = pathname.slice(1).replace(/\.json$/, '')
      onReference(target)
      return [name, `#/components/schemas/${componentName(target)}${hash.slice(1)}`]
    }),
  )
}
