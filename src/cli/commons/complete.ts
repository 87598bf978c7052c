import { type Command, Option } from 'commander'
import type { Operation } from '../../contract/operation.js'
import { parametersOf, schemaOfInput, takesBytes } from '../../contract/operation-input.js'
import { type CommonsOperationId, commonsOperations } from '../../contract/operations.js'
import { readSchema } from '../../contract/read-schemas.js'
import { both, type Language, type Sentence } from '../../kernel/language.js'
import { helpEnds, type Manual } from '../manual.js'
import { repeated, wholeNumber } from '../option-values.js'
import { say } from '../wording.js'
import { shapeOf } from './answer-shape.js'
import { type Field, fieldsOf } from './field.js'
import { groups } from './groups.js'
import { inputFrom, type Typed } from './input.js'
import { type Place, places } from './places.js'

/** Gives a command of the commons its arguments, its options and the rest of its help: all that its schema says. */
export function completeCommand(command: Command, id: CommonsOperationId, manual: Manual): void {
  const { language, t, run } = manual
  const operation: Operation = commonsOperations[id]
  const fields = fieldsOf(operation, readSchema)
  // What is sent as bytes is a file, named last.
  const inPath = [...parametersOf(operation), ...(takesBytes(operation) ? ['file'] : [])]
  const asArguments = fields.filter(({ isArgument }) => isArgument)
  for (const name of inPath) addArgument(command, placeOf(name), [], language)
  for (const { name, choices = [] } of asArguments) addArgument(command, placeOf(name), choices, language)
  const asOptions = fields.filter(({ isArgument }) => !isArgument)
  for (const field of asOptions) addOptions(command, field, language)
  const shape = shapeOf(operation)
  if (operation.ifMatch)
    command.option(
      '--revision <n>',
      t('only if this is still its revision', 'seulement si c’est toujours sa révision'),
      wholeNumber('--revision'),
    )
  if (shape === 'page')
    command.option('--limit <n>', t('at most this many', 'ce nombre au plus'), wholeNumber('--limit'))
  if (shape === 'file')
    command.option(
      '-o, --output <file>',
      t('into this file (default: standard output)', 'dans ce fichier (par défaut : la sortie standard)'),
    )
  else command.option('--json', t('as JSON', 'en JSON'))
  if (shape === 'page' || shape === 'list')
    command.addOption(
      new Option('--csv', t('as a table for spreadsheets', 'en tableau pour tableur')).conflicts('json'),
    )
  command.action((...given: unknown[]) =>
    run(async (session) => {
      const flags = command.opts()
      const typedIn = (field: Field): Typed =>
        (field.isArgument ? given[inPath.length + asArguments.indexOf(field)] : flags[attribute(field.name)]) as Typed
      const params: Record<string, unknown> = Object.fromEntries(inPath.map((name, at) => [name, given[at]]))
      const { carryOut } = await import('../verbs/commons.js')
      return carryOut(session, { id, fields, params, members: inputFrom(fields, typedIn), flags })
    }),
  )
  const says = both(operation.summary, operation.french ?? '')
  const group = groups[(operation.command ?? '').split(' ')[0] as keyof typeof groups]
  const line = exampleOf(operation, fields)
  const own = group.examples.filter(
    (example) => example.line.startsWith(`fonds ${operation.command} `) && example.line !== line,
  )
  helpEnds(command, manual, [{ line, says }, ...own])
}

const placeOf = (name: string): Place => {
  const place = places[name]
  if (!place) throw new Error(`nothing is known of the argument ${name}`)
  return place
}

const amongWords = both('{about}: {choices}', '{about} : {choices}')

function addArgument(command: Command, { name, about }: Place, choices: readonly string[], language: Language): void {
  const among = choices.length === 0 ? about : amongWords
  const says = say(among, language, { about: about[language], choices: choices.join(', ') })
  command.argument(`<${name[language]}>`, says)
}

const values: Readonly<Record<Field['kind'], Sentence>> = {
  text: both('text', 'texte'),
  date: both('date', 'date'),
  moment: both('date', 'date'),
  number: both('n', 'n'),
  boolean: both('', ''),
  texts: both('text', 'texte'),
  objects: both('json', 'json'),
  object: both('json', 'json'),
}
const neededWord = both('(required)', '(obligatoire)')
const oneNeededWord = both('(at least one of these)', '(une au moins)')
const repeatableWord = both('(repeatable)', '(répétable)')
const fileWord = both('(JSON, or @file)', '(JSON, ou @fichier)')
const dateWord = both('(such as 2027-01-31)', '(comme 2027-01-31)')
const choicesWord = both('({choices})', '({choices})')
const removes = both('take away: {about}', 'retirer : {about}')
const denies = both('the contrary of --{name}', 'le contraire de --{name}')

function addOptions(command: Command, field: Field, language: Language): void {
  const { name, kind, choices, removable, needed } = field
  const about = field.about[language]
  const words = [
    about,
    choices && say(choicesWord, language, { choices: choices.join(', ') }),
    (kind === 'date' || kind === 'moment') && dateWord[language],
    (kind === 'object' || kind === 'objects') && fileWord[language],
    (kind === 'texts' || kind === 'objects') && repeatableWord[language],
    needed === 'always' && neededWord[language],
    needed === 'one' && oneNeededWord[language],
  ]
  const says = words.filter((word) => word).join(' ')
  if (kind === 'boolean') {
    command.option(`--${name}`, says).option(`--no-${name}`, say(denies, language, { name }))
    return
  }
  // An object whose parts have options of their own is only here to be taken away.
  if (!field.inParts) {
    const flag = `--${name} <${values[kind][language]}>`
    if (kind === 'texts' || kind === 'objects') command.option(flag, says, repeated, [])
    else command.option(flag, says)
  }
  if (removable) command.option(`--no-${name}`, say(removes, language, { about }))
}

/** As Commander calls the value of an option: `--holder-email` is `holderEmail`. */
const attribute = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

const samples: Readonly<Record<Field['kind'], string>> = {
  text: '"…"',
  date: '2027-01-31',
  moment: '2027-01-31',
  number: '3',
  boolean: '',
  texts: '"…"',
  objects: "'{…}'",
  object: "'{…}'",
}

/** The shortest line that the command takes, or close to it. */
function exampleOf(operation: Operation, fields: readonly Field[]): string {
  const given = fields.filter(({ isArgument }) => isArgument).map(({ name }) => name)
  const asOptions = fields.filter(({ isArgument, inParts }) => !isArgument && !inParts)
  const needed = asOptions.filter(({ needed, path: [first] }, at) => {
    const isFirst = asOptions.findIndex(({ path: [other] }) => other === first) === at
    return needed === 'always' || (needed === 'one' && isFirst)
  })
  // A change changes something, and of alternatives one is meant.
  const schema = schemaOfInput(operation)
  const chooses = operation.method === 'patch' || (schema !== undefined && 'oneOf' in readSchema(schema))
  const shown = needed.length === 0 && chooses ? asOptions.slice(0, 1) : needed
  return [
    `fonds ${operation.command}`,
    ...[...parametersOf(operation), ...(takesBytes(operation) ? ['file'] : []), ...given].map(
      (name) => placeOf(name).sample,
    ),
    ...shown.map(({ name, kind, choices: [choice] = [] }) => `--${name} ${choice ?? samples[kind]}`.trimEnd()),
  ].join(' ')
}
