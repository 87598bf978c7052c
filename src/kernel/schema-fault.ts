import { both, type Language, type Sentence } from './language.js'
import { writtenFormats, writtenProblem } from './written.js'

/** What a validator of JSON Schema objects to; the part of ajv's `ErrorObject` that is told. */
interface SchemaFault {
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
  readonly message?: string
  /** Where the validator is verbose: what does not meet it. */
  readonly data?: unknown
  /** Where the validator is verbose: what was not met. Its `x-problem` says it better than any sentence made of the keyword. */
  readonly parentSchema?: Readonly<Record<string, unknown>> | undefined
}

const types: Readonly<Record<string, Sentence>> = {
  string: both('a text', 'un texte'),
  integer: both('a whole number', 'un nombre entier'),
  number: both('a number', 'un nombre'),
  boolean: both('true or false', 'true ou false'),
  array: both('a list', 'une liste'),
  object: both('an object with named values', 'un objet aux valeurs nommées'),
  null: both('null', 'null'),
}

const or = both(' or ', ' ou ')

/** A schema allows one type, or any of several. */
const anyOf = (type: unknown, language: Language): string =>
  [type]
    .flat()
    .map((one) => types[String(one)]?.[language] ?? String(one))
    .join(or[language])

/** What is wrong with a value, for people: the sentence after “limits/ratio: ”. Keywords that our schemas do not use stay English. */
export function schemaProblem({ keyword, params, message = keyword, data, parentSchema }: SchemaFault): Sentence {
  const { type, limit, missingProperty, additionalProperty, allowedValues, pattern, propertyName, format } = params
  switch (keyword) {
    case 'type':
      return both(`it must be ${anyOf(type, 'en')}`, `il faut ${anyOf(type, 'fr')}`)
    case 'required':
      return both(`“${missingProperty}” is missing`, `« ${missingProperty} » manque`)
    case 'additionalProperties':
      return both(`“${additionalProperty}” is not known here`, `« ${additionalProperty} » n’est pas connu ici`)
    case 'enum': {
      const choices = Array.isArray(allowedValues) ? allowedValues.join(', ') : String(allowedValues)
      return both(`it can be ${choices}`, `les valeurs possibles sont ${choices}`)
    }
    case 'minLength':
      if (limit === 1) return both('it is empty', 'la valeur est vide')
      return both(`it needs at least ${limit} characters`, `il faut au moins ${limit} caractères`)
    case 'maxLength':
      return both(`it is longer than ${limit} characters`, `le texte dépasse ${limit} caractères`)
    case 'minimum':
      return both(`it must be at least ${limit}`, `il faut au moins ${limit}`)
    case 'maximum':
      return both(`it must be at most ${limit}`, `il faut au plus ${limit}`)
    case 'pattern':
      if (isSentence(parentSchema?.['x-problem'])) return parentSchema['x-problem']
      return both(`it does not match ${pattern}`, `la valeur ne suit pas le modèle ${pattern}`)
    case 'format':
      if (isWritten(format)) return writtenProblem(format, data)
      return both(`it is no ${format}`, `ce n’est pas une valeur de la forme ${format}`)
    case 'minItems':
      if (limit === 1) return both('the list is empty', 'la liste est vide')
      return both(`it needs at least ${limit} values`, `il faut au moins ${limit} valeurs`)
    case 'maxItems':
      return both(`it has more than ${limit} values`, `il a plus de ${limit} valeurs`)
    case 'maxProperties':
      return both(`it has more than ${limit} members`, `il a plus de ${limit} membres`)
    case 'propertyNames':
      return both(`“${propertyName}” cannot be a name`, `« ${propertyName} » ne peut être un nom`)
    case 'minProperties':
      return both('it says nothing', 'il ne dit rien')
    case 'uniqueItems':
      return both('a value stands in it twice', 'une valeur y figure deux fois')
    default:
      return both(message, message)
  }
}

const isWritten = (format: unknown): format is keyof typeof writtenFormats =>
  typeof format === 'string' && Object.hasOwn(writtenFormats, format)

const isSentence = (value: unknown): value is Sentence =>
  typeof value === 'object' && value !== null && 'en' in value && 'fr' in value
