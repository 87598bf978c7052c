import { describe, expect, test } from 'vitest'
import { type Licence, licenceOf, usesOf } from '#dist/holdings/licence.js'

describe('a licence', () => {
  test.each([
    ['cc-by-nc-sa-3.0-fr', 'CC-BY-NC-SA-3.0-FR'],
    ['etalab-2.0', 'Etalab-2.0'],
    ['MIT', 'MIT'],
    ['licenseref-all-rights-reserved', 'LicenseRef-All-Rights-Reserved'],
    ['LICENSEREF-Mairie', 'LicenseRef-Mairie'],
  ])('%s is kept as %s', (given, kept) => {
    expect(licenceOf({ id: given, rightsHolder: 'x' })).toEqual({ id: kept, rightsHolder: 'x' })
  })

  test.each([
    'CC-BY',
    'CC-BY-5.0',
    'CC-BY-4.0-FR',
    'CC-BY-ND-SA-4.0',
    'CC-BY-SA-NC-4.0',
    'Creative Commons',
    'LicenseRef-',
    '',
  ])('“%s” is none that is known', (id) => {
    expect(() => licenceOf({ id })).toThrow(/CC-BY-SA-4.0, or Etalab-2.0/)
  })

  test.each<[Licence, string[] | undefined]>([
    [{ id: 'CC-BY-SA-4.0' }, ['share', 'export', 'derive', 'commercial']],
    [{ id: 'CC-BY-NC-4.0' }, ['share', 'export', 'derive']],
    [{ id: 'CC-BY-ND-4.0' }, ['share', 'export', 'commercial']],
    [{ id: 'CC-BY-NC-ND-3.0-FR' }, ['share', 'export']],
    [{ id: 'CC-BY-NC-ND-4.0', allowedUses: ['derive'] }, ['share', 'export', 'derive']],
    [{ id: 'Etalab-2.0', allowedUses: [] }, ['share', 'export', 'derive', 'commercial']],
    [{ id: 'LicenseRef-All-Rights-Reserved' }, []],
    [{ id: 'LicenseRef-All-Rights-Reserved', allowedUses: ['share'] }, ['share']],
    [{ id: 'LicenseRef-Mairie' }, undefined],
    [{ terms: 'Ask us' }, undefined],
    [{ terms: 'Ask us', allowedUses: ['share'] }, ['share']],
  ])('%j allows %j', (licence, uses) => {
    expect(usesOf(licence)).toEqual(uses)
  })
})
