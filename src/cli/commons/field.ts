import type { Json, JsonObject } from '../../contract/open-api-schemas.js'
import type { Operation } from '../../contract/operation.js'
import { schemaOfInput } from '../../contract/operation-input.js'
import { both, type Sentence } from '../../kernel/language.js'

/** One member of what an operation is given, as the command line takes it. */
export interface Field {
  /** Where it is in the input: `['holder', 'email']`. */
  readonly path: readonly string[]
  /** What is typed: an argument by its place, an option by this name: `holder-email`. */
  readonly name: string
  readonly isArgument: boolean
  /** `date` is a day, `moment` one with its time; `texts` and `objects` may be given several times; `object` is JSON. */
  readonly kind: 'text' | 'date' | 'moment' | 'number' | 'boolean' | 'texts' | 'objects' | 'object'
  /** The only values that it can have. */
  readonly choices?: readonly string[]
  /** Of objects of which one text has to be there: its name. That text alone stands for such an object. */
  readonly alone?: string
  /** A change can take it away. */
  readonly removable: boolean
  /** Whether it has to be given: `one` where it or another part of the same object has to. */
  readonly needed: 'always' | 'one' | 'never'
  /** An object whose parts have options of their own. */
  readonly inParts: boolean
  /** As help has it: no capital in front, no full stop behind. */
  readonly about: Sentence
}

/** Members that name what a command is about: those that have to be given stand without an option, in the order of the schema. */
const arguable: ReadonlySet<string> = new Set([
  'course',
  'version',
  'organisation',
  'subject',
  'visibility',
  'decision',
  'list',
  'into',
])

/** Options that are the program's own (`--organisation`: on whose behalf) leave these names to members. */
const otherNames: Readonly<Record<string, string>> = { organisation: 'member', version: 'number' }

/** Where a list goes on is found by the command itself. */
const ofPages: ReadonlySet<string> = new Set(['limit', 'cursor'])

interface Property extends JsonObject {
  readonly properties: JsonObject
  readonly items: JsonObject
}

/** What an operation is given besides the parameters of its path. @param schemaOf a schema by the name that operations give it. */
export function fieldsOf(operation: Operation, schemaOf: (name: string) => JsonObject): readonly Field[] {
  const name = schemaOfInput(operation)
  if (name === undefined) return []
  const paged = operation.query !== undefined
  return membersOf(schemaOf(name), []).filter(({ path: [first = ''] }) => !(paged && ofPages.has(first)))
}

function membersOf(schema: JsonObject, above: readonly string[], aboveNeeded: Field['needed'] = 'always'): Field[] {
  const required = (schema.required ?? []) as readonly string[]
  const others = required.length === 0 && above.length > 0 && aboveNeeded === 'always' ? 'one' : 'never'
  return Object.entries((schema.properties ?? {}) as JsonObject).flatMap(([name, value]) => {
    const property = value as Property
    const path = [...above, name]
    const needed = required.includes(name) ? aboveNeeded : others
    const inParts = isFlat(property)
    const whole = { ...fieldOf(property, path, needed), inParts }
    if (!inParts) return [whole]
    const parts = membersOf(property, path, needed)
    // What it is about says more than `In French.` does.
    const told = parts.map((part) => ({ ...part, about: joined(whole.about, part.about) }))
    return whole.removable ? [...told, whole] : told
  })
}

function fieldOf(property: Property, path: readonly string[], needed: Field['needed']): Omit<Field, 'inParts'> {
  const types = [property.type ?? []].flat() as readonly string[]
  const choices = property.enum as readonly string[] | undefined
  const [first = ''] = path
  const isArgument = path.length === 1 && needed === 'always' && arguable.has(first)
  const alone = types.includes('array') ? aloneIn(property.items) : undefined
  return {
    path,
    name: path.map((part) => dashed((path.length === 1 && !isArgument && otherNames[part]) || part)).join('-'),
    isArgument,
    kind: kindOf(property, types),
    ...(choices && { choices: choices.filter((choice) => choice !== null) }),
    ...(alone !== undefined && { alone }),
    removable: types.includes('null'),
    needed,
    about: both(asPhrase(String(property.description ?? '')), asPhrase(String(property['x-fr'] ?? ''))),
  }
}

function kindOf(property: Property, types: readonly string[]): Field['kind'] {
  if (types.includes('boolean')) return 'boolean'
  if (types.includes('integer') || types.includes('number')) return 'number'
  if (types.includes('object') || property.$ref !== undefined) return 'object'
  if (types.includes('array')) return property.items?.type === 'object' ? 'objects' : 'texts'
  if (property.format === 'date-time') return 'moment'
  return property.format === 'date' || String(property.pattern).startsWith('^\\d{4}-') ? 'date' : 'text'
}

/** Whether each member of an object can be given by an option of its own. */
const isFlat = ({ properties }: Property): boolean =>
  properties !== undefined && Object.values(properties).every((one) => !('properties' in (one as JsonObject)))

/** The one text that an object cannot do without. */
function aloneIn(schema: Json | undefined): string | undefined {
  const { properties, required = [] } = (schema ?? {}) as { properties?: JsonObject; required?: readonly string[] }
  const [only, ...others] = required
  if (only === undefined || others.length > 0) return undefined
  return (properties?.[only] as JsonObject | undefined)?.type === 'string' ? only : undefined
}

const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const joined = (whole: Sentence, part: Sentence): Sentence =>
  both(`${asPhrase(whole.en)}: ${asPhrase(part.en)}`, `${asPhrase(whole.fr)} : ${asPhrase(part.fr)}`)

const asPhrase = (text: string): string =>
  text.replace(/\.$/, '').replace(/^\p{Lu}(?=\p{Ll}| )/u, (letter) => letter.toLowerCase())
