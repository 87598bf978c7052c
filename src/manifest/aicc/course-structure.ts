import { given } from '../placed.js'
import type { Placed } from '../value.js'
import type { AiccCompletion, AiccElement, AiccManifest, AiccTable, AiccUnit } from './aicc-manifest.js'

/** Values by column name. */
export type Row = ReadonlyMap<string, Placed>
type Tables = AiccManifest['tables']

/**
 * The tree that `.cst` draws: each row is a block and its members, the row of the block `ROOT` is the top. Identifiers are compared
 * without letter case. A block that stands again, or deeper than `maxDepth`, has no children there.
 */
export function readStructure(tables: Tables, maxDepth: number): AiccElement[] {
  return new StructureBuilder(tables, maxDepth).children()
}

class StructureBuilder {
  readonly #units: Map<string, Row>
  readonly #descriptors: Map<string, Row>
  readonly #prerequisites: Map<string, Row>
  readonly #completions = new Map<string, AiccCompletion[]>()
  readonly #objectives = new Map<string, Placed[]>()
  /** Members of each block, in the order of the file. */
  readonly #blocks = new Map<string, Placed[]>()
  /** The block's identifier where it stands first. */
  readonly #owners = new Map<string, Placed>()
  readonly #opened = new Set<string>()
  readonly #maxDepth: number

  constructor(tables: Tables, maxDepth: number) {
    this.#maxDepth = maxDepth
    this.#units = rowsById(tables.get('au'), 'system_id')
    this.#descriptors = rowsById(tables.get('des'), 'system_id')
    this.#prerequisites = rowsById(tables.get('pre'), 'structure_element')
    for (const [id, row] of rowsOf(tables.get('cmp'), 'structure_element'))
      gather(this.#completions, id, [readCompletion(id, row)])
    for (const [id, members] of membersOf(tables.get('ort'))) gather(this.#objectives, id, members)
    for (const [id, members] of membersOf(tables.get('cst'))) {
      gather(this.#blocks, id, members)
      if (!this.#owners.has(keyOf(id))) this.#owners.set(keyOf(id), id)
    }
  }

  children(): AiccElement[] {
    this.#opened.add('root')
    return this.#top().map((id) => this.#element(id, 1))
  }

  /** What the root block holds; without one, the blocks that are in no other, or every unit when there is no block at all. */
  #top(): Placed[] {
    const root = this.#blocks.get('root')
    if (root) return root
    if (this.#blocks.size === 0) return [...this.#units.values()].flatMap((row) => row.get('system_id') ?? [])
    const inside = new Set([...this.#blocks.values()].flat().map(keyOf))
    const owners = [...this.#owners.values()]
    const outermost = owners.filter((owner) => !inside.has(keyOf(owner)))
    return outermost.length > 0 ? outermost : owners.slice(0, 1)
  }

  #element(systemId: Placed, depth: number): AiccElement {
    const id = keyOf(systemId)
    const descriptor = this.#descriptors.get(id)
    const row = this.#units.get(id)
    const members = this.#blocks.get(id)
    const opens = members !== undefined && depth < this.#maxDepth && !this.#opened.has(id)
    if (opens) this.#opened.add(id)
    return {
      kind: row ? 'au' : members ? 'block' : 'missing',
      systemId,
      place: row?.get('system_id')?.place ?? systemId.place,
      ...given('developerId', filled(descriptor, 'developer_id')),
      ...given('title', filled(descriptor, 'title')),
      ...given('description', filled(descriptor, 'description')),
      ...given('prerequisites', filled(this.#prerequisites.get(id), 'prerequisite')),
      completions: this.#completions.get(id) ?? [],
      objectives: this.#objectives.get(id) ?? [],
      ...(row && { unit: readUnit(row) }),
      children: opens ? members.map((member) => this.#element(member, depth + 1)) : [],
    }
  }
}

const readUnit = (row: Row): AiccUnit => ({
  ...given('type', filled(row, 'type')),
  ...given('fileName', filled(row, 'file_name')),
  ...given('commandLine', filled(row, 'command_line')),
  ...given('webLaunch', filled(row, 'web_launch')),
  ...given('coreVendor', filled(row, 'core_vendor')),
  ...given('systemVendor', filled(row, 'system_vendor')),
  ...given('maxScore', filled(row, 'max_score')),
  ...given('masteryScore', filled(row, 'mastery_score')),
  ...given('maxTimeAllowed', filled(row, 'max_time_allowed')),
  ...given('timeLimitAction', filled(row, 'time_limit_action')),
})

const readCompletion = (id: Placed, row: Row): AiccCompletion => ({
  place: id.place,
  ...given('requirement', filled(row, 'requirement')),
  ...given('result', filled(row, 'result')),
  ...given('next', filled(row, 'next')),
  ...given('return', filled(row, 'return')),
})

/** Identifiers are compared without letter case. */
export const keyOf = ({ value }: Placed): string => value.toLowerCase()

/** The value of a column, unless it is blank. */
export const filled = (row: Row | undefined, column: string): Placed | undefined => {
  const cell = row?.get(column)
  return cell && cell.value.trim() !== '' ? cell : undefined
}

/** Rows as columns by name, each with its identifier. */
export function* rowsOf(table: AiccTable | undefined, idColumn: string): Iterable<[Placed, Row]> {
  for (const cells of table?.rows ?? []) {
    const row = new Map<string, Placed>()
    cells.forEach((cell, at) => {
      const column = table?.columns[at]?.value
      if (column && !row.has(column)) row.set(column, cell)
    })
    const id = filled(row, idColumn)
    if (id) yield [id, row]
  }
}

/** The first row of each identifier. */
function rowsById(table: AiccTable | undefined, idColumn: string): Map<string, Row> {
  const rows = new Map<string, Row>()
  for (const [id, row] of rowsOf(table, idColumn)) if (!rows.has(keyOf(id))) rows.set(keyOf(id), row)
  return rows
}

/** Rows of an owner and its members: as many columns as it takes, named `member` or, beyond the heading, not at all. */
export function* membersOf(table: AiccTable | undefined): Iterable<[Placed, Placed[]]> {
  for (const [owner, ...cells] of table?.rows ?? []) {
    const members = cells.filter(({ value }, at) => value !== '' && isMember(table?.columns[at + 1]?.value))
    if (owner && owner.value !== '') yield [owner, members]
  }
}

const isMember = (column: string | undefined): boolean => !column || column.startsWith('member')

function gather<T>(lists: Map<string, T[]>, owner: Placed, values: readonly T[]): void {
  const list = lists.get(keyOf(owner)) ?? []
  lists.set(keyOf(owner), list)
  for (const value of values) list.push(value)
}
