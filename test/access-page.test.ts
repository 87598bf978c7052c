import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { permissionNames, permissions, type Role, roles } from '#dist/commons/roles.js'
import type { Operation } from '#dist/contract/operation.js'
import { operations } from '#dist/contract/operations.js'

const page = readFileSync(new URL('../docs/access.md', import.meta.url), 'utf8')

/** The rows of the page's table that has these columns. */
function tableOf(...columns: readonly string[]): string[] {
  const [, rows = ''] = page.split(`| ${columns.join(' | ')} |\n|${'---|'.repeat(columns.length)}\n`, 2)
  return (rows.split('\n\n')[0] ?? '').trimEnd().split('\n')
}

test('the page about access has the roles of every permission', () => {
  const expected = permissionNames.map((permission) => {
    const holders: readonly Role[] = permissions[permission]
    return `| \`${permission}\` |${roles.map((role) => (holders.includes(role) ? ' ✓ |' : ' |')).join('')}`
  })
  expect(tableOf('Permission', ...roles)).toEqual(expected)
})

test('the page about access has the operations that every permission opens', () => {
  const openedBy = (permission: string) =>
    (Object.entries(operations) as [string, Operation][])
      .flatMap(([id, operation]) => (operation.permission === permission ? [`\`${id}\``] : []))
      .join(' ')
  const expected = [
    ...permissionNames.map((permission) => `| \`${permission}\` | ${openedBy(permission)} |`),
    `| any credential | ${openedBy('known')} |`,
    `| none | ${openedBy('public')} |`,
  ]
  expect(tableOf('Permission', 'Operations')).toEqual(expected)
})
