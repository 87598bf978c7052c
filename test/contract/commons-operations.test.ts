import { describe, expect, test } from 'vitest'
import type { JsonObject } from '#dist/contract/open-api-schemas.js'
import type { Operation } from '#dist/contract/operation.js'
import { parametersOf, schemaOfInput } from '#dist/contract/operation-input.js'
import { commonsOperations, operations } from '#dist/contract/operations.js'
import { readSchema } from '#dist/contract/read-schemas.js'

const all: [string, Operation][] = Object.entries(commonsOperations)

/** Names of all members of a schema, however deep, that a test objects to. */
function membersOf(schema: JsonObject, objection: (property: JsonObject) => boolean, above = ''): string[] {
  return Object.entries((schema.properties ?? {}) as JsonObject).flatMap(([name, property]) => {
    const inner = property as JsonObject
    const items = (inner.items ?? {}) as JsonObject
    return [
      ...(objection(inner) ? [above + name] : []),
      ...membersOf(inner, objection, `${above}${name}.`),
      ...membersOf(items, objection, `${above}${name}[].`),
    ]
  })
}

describe('operations that are the same through every door', () => {
  test('each has a command of its own, of one word and a verb', () => {
    const commands = all.map(([, { command }]) => command ?? '')
    for (const command of commands) expect(command).toMatch(/^[a-z]+( [a-z]+)?$/)
    expect(commands.filter((command, at) => commands.indexOf(command) !== at)).toEqual([])
    // A group is not a command itself.
    const alone = commands.filter((command) => !command.includes(' '))
    expect(commands.filter((command) => alone.includes(command.split(' ')[0]) && !alone.includes(command))).toEqual([])
  })

  test('each says what it does in both languages, in a sentence', () => {
    for (const [id, { summary, french = '' }] of all) {
      expect(summary, id).toMatch(/^[A-Z].*\.$/)
      expect(french, id).toMatch(/^\p{Lu}.*\.$/u)
      expect(french, id).not.toBe(summary)
    }
  })

  for (const [id, operation] of all)
    test(`${id}: what it is given stands side by side, and no two of it have one name`, () => {
      expect(operation.query !== undefined && operation.body !== undefined).toBe(false)
      const schema = schemaOfInput(operation)
      const members = schema === undefined ? [] : Object.keys(readSchema(schema).properties as JsonObject)
      const names = [...parametersOf(operation), ...members, 'revision']
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
    })

  const schemas = new Set(
    all.flatMap(([, operation]) => [
      schemaOfInput(operation),
      ...Object.values(operation.answers).filter((answer) => String(answer).startsWith('commons/')),
    ]),
  )
  for (const name of schemas)
    if (typeof name === 'string')
      test(`every member of ${name} is described in both languages`, () => {
        const properties = readSchema(name)
        // Which page is the command's own business.
        const ofPages = ['limit', 'cursor']
        const missing = membersOf(properties, ({ description = '', 'x-fr': french = '' }) => !description || !french)
        expect(missing.filter((member) => !ofPages.includes(member))).toEqual([])
        const same = membersOf(
          properties,
          ({ description, 'x-fr': french }) => / /.test(String(french)) && french === description,
        )
        expect(same.filter((member) => !ofPages.includes(member) && member !== 'id')).toEqual([])
      })

  test('they are those, and only those, that have a command', () => {
    const named = Object.entries(operations).filter(([, operation]) => (operation as Operation).command !== undefined)
    expect(named.map(([id]) => id).sort()).toEqual(Object.keys(commonsOperations).sort())
  })
})
