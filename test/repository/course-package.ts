import { fixtureFiles, zip } from '../../scripts/pack-fixtures.mjs'

/** The SCORM 1.2 base fixture as a package of its own: another title and identifier, so that it is another course. */
export function coursePackage(name: string, more: Readonly<Record<string, string>> = {}): Uint8Array<ArrayBuffer> {
  const files = new Map(fixtureFiles('scorm12', '_base'))
  const manifest = String(files.get('imsmanifest.xml'))
    .replace('identifier="securite-incendie"', `identifier="${name}"`)
    .replace('<title>Sécurité incendie</title>', `<title>${name}</title>`)
  files.set('imsmanifest.xml', Buffer.from(manifest))
  for (const [path, text] of Object.entries(more)) files.set(path, Buffer.from(text))
  return new Uint8Array(zip(files))
}
