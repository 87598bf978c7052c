import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { sarif } from '#dist/cli/render/sarif.js'
import { bufferSource } from '#dist/container/buffer-source.js'
import { catalogueVersion } from '#dist/findings/catalogue.js'
import { languages } from '#dist/kernel/language.js'
import { examinePackage } from '#dist/repository/check-package.js'
import manifest from '../../package.json' with { type: 'json' }
import { fixtureFiles, zip } from '../../scripts/pack-fixtures.mjs'
import { treeFixtures, zipFixtures } from '../fixtures.js'
import { type Desk, desk } from './fonds.js'

// The schema is of draft 4; a pattern for language tags in it is no regular expression of Unicode mode.
const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false })
addFormats.default(ajv)
const official = ajv.compile(schema)

/** Checks what `lay` puts on a desk, and reads what comes out, which is held to the official schema. */
function sarifOf(lay: (desk: Desk) => string[]) {
  const own = desk()
  const { out, code } = own.fonds('check', '--format', 'sarif', ...lay(own))
  const log = JSON.parse(out)
  official(log)
  expect(official.errors ?? []).toEqual([])
  return { log, code }
}

describe('check --format sarif', () => {
  test('is what SARIF 2.1.0 and code scanning demand', () => {
    const { log, code } = sarifOf(({ pack }) => {
      pack('in/eau à boire.zip', 'cmi5', 'CMI-006-au-id-twice-in-different-blocks-error')
      pack('in/water.zip', 'cmi5', 'CMI-012-leading-slash-warning')
      return ['./in']
    })
    expect(code).toBe(1)
    expect(log.version).toBe('2.1.0')
    expect(log.runs).toHaveLength(1)
    const [run] = log.runs
    const { name, rules } = run.tool.driver
    expect(name).toBe('Fonds')
    expect(run.tool.driver.semanticVersion).toBe(manifest.version)
    expect(run.tool.driver.properties).toEqual({ catalogue: catalogueVersion })
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(['CMI-006', 'CMI-012'])
    for (const rule of rules)
      for (const text of ['shortDescription', 'fullDescription', 'help']) expect(rule[text].text, rule.id).toMatch(/\S/)
    expect(run.results.map(({ ruleId, level }: { ruleId: string; level: string }) => [ruleId, level])).toEqual([
      ['CMI-006', 'error'],
      ['CMI-012', 'warning'],
    ])
    for (const result of run.results) {
      expect(rules[result.ruleIndex].id).toBe(result.ruleId)
      expect(result.message.text).toMatch(/^cmi5\.xml:\d+:\d+: \S/)
      expect(Object.keys(result.partialFingerprints)).toHaveLength(1)
      const [{ physicalLocation, logicalLocations }] = result.locations
      const { uri, index } = physicalLocation.artifactLocation
      expect(uri).toMatch(/^in\/[\w%.]+\.zip$/)
      expect(run.artifacts[index].location.uri).toBe(uri)
      expect(physicalLocation.region.startLine).toBe(1)
      expect(logicalLocations[0].fullyQualifiedName).toMatch(/\.zip!\/cmi5\.xml:\d+:\d+/)
      const [related] = result.relatedLocations
      const inside = related.physicalLocation
      expect(inside.artifactLocation.uri).toBe('cmi5.xml')
      expect(run.artifacts[inside.artifactLocation.index]).toEqual({
        location: { uri: 'cmi5.xml' },
        parentIndex: index,
      })
      expect(inside.region.startLine).toBeGreaterThan(1)
    }
    expect(run.artifacts[0].location.uri).toBe('in/eau%20%C3%A0%20boire.zip')
  })

  test('of every fixture, it fits the official schema and keeps no placeholder', async () => {
    const checked = []
    for (const { file, bytes, limits } of [...treeFixtures(), ...zipFixtures()])
      checked.push({ file, report: (await examinePackage(bufferSource(bytes, file), limits && { limits })).report })
    // Braces of a package's own names and values are no gaps.
    const quoted = JSON.stringify(checked)
    for (const language of languages) {
      const written = sarif(checked, language)
      official(JSON.parse(written))
      expect(official.errors ?? []).toEqual([])
      expect(JSON.parse(written).runs[0].tool.driver.rules.length).toBeGreaterThan(100)
      expect((written.match(/\{\w+\}/g) ?? []).filter((one) => !quoted.includes(one))).toEqual([])
    }
  })

  test('a finding is known again when lines move, and told from its like', () => {
    const fingerprints = (before: string) => {
      const { log } = sarifOf(({ write }) => {
        const files = fixtureFiles('cmi5', 'CMI-006-au-id-twice-in-different-blocks-error')
        const manifest = files.get('cmi5.xml')?.toString() ?? ''
        files.set('cmi5.xml', Buffer.from(manifest.replace('<course ', `${before}<course `).replace(/lesson"/g, 'x"')))
        write('a.zip', zip(files))
        return ['a.zip']
      })
      return log.runs[0].results.flatMap((one: { partialFingerprints: object }) =>
        Object.values(one.partialFingerprints),
      )
    }
    const once = fingerprints('')
    expect(once.length).toBeGreaterThan(0)
    expect(new Set(once).size).toBe(once.length)
    expect(fingerprints('\n\n\n')).toEqual(once)
  })

  test('a fault of the archive stands at its byte', () => {
    const { log } = sarifOf(({ write }) => {
      write('broken.zip', 'PK, and no more')
      return ['broken.zip']
    })
    const [{ ruleId, locations }] = log.runs[0].results
    expect(ruleId).toBe('ZIP-001')
    expect(locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'broken.zip', index: 0 },
      region: { startLine: 1, byteOffset: 0, byteLength: 0 },
    })
  })

  test('in a bare manifest, lines are the file’s own', () => {
    const { log } = sarifOf(({ write }) => {
      write(
        'in/cmi5.xml',
        '<courseStructure\n xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">\n<x/></courseStructure>',
      )
      return ['in/cmi5.xml']
    })
    const regions = log.runs[0].results.map(
      (result: { locations: { physicalLocation: { region: { startLine: number } } }[] }) =>
        result.locations[0].physicalLocation.region.startLine,
    )
    expect(Math.max(...regions)).toBe(3)
  })

  test('names that climb do not climb in a URI', () => {
    const { log } = sarifOf(({ write }) => {
      write('climbs.zip', climbing)
      return ['climbs.zip']
    })
    const uris = log.runs[0].artifacts.map(({ location }: { location: { uri: string } }) => location.uri)
    expect(uris).toContain('%2E%2E/%2E%2E/evil.html')
  })

  test('the official schema would notice', () => {
    expect(official({ version: '2.1.0', runs: [{ tool: { driver: {} } }] })).toBe(false)
  })

  test('what could not be read makes the run a failed one', () => {
    const { log, code } = sarifOf(() => ['nowhere.zip'])
    expect(code).toBe(2)
    const [invocation] = log.runs[0].invocations
    expect(invocation.executionSuccessful).toBe(false)
    expect(invocation.toolExecutionNotifications[0]).toMatchObject({
      level: 'error',
      message: { text: 'nowhere.zip: there is no such file. Check the path.' },
    })
  })
})

/** A zip of one stored, empty entry named `../../evil.html`, byte by byte: no library writes it. */
const climbing = (() => {
  const name = Buffer.from('../../evil.html')
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(20, 4)
  local.writeUInt16LE(0x5821, 12)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(20, 4)
  central.writeUInt16LE(20, 6)
  central.writeUInt16LE(0x5821, 14)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length + name.length, 12)
  end.writeUInt32LE(local.length + name.length, 16)
  return Buffer.concat([local, name, central, name, end])
})()
