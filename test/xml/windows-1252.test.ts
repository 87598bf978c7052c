import { expect, test } from 'vitest'
import { defaultLimits } from '#dist/container/limits.js'
import { atOnce } from '#dist/kernel/steps.js'
import { readXml } from '#dist/xml/read-xml.js'

const encoded = (encoding: string) =>
  Buffer.concat([
    Buffer.from(`<?xml version="1.0" encoding="${encoding}"?><a xmlns="urn:a">L`),
    Buffer.from([0x92, 0x9c, 0x75, 0x76, 0x72, 0xe9, 0x20, 0x80, 0x81]),
    Buffer.from('</a>'),
  ])

// By the Encoding Standard both names mean Windows-1252, as every browser and editor takes them.
test.each(['windows-1252', 'iso-8859-1', 'ISO-8859-1'])('%s keeps apostrophes, ligatures and the euro', (encoding) => {
  const { document } = atOnce(readXml(encoded(encoding), 'a.xml', defaultLimits))
  expect(document?.root.children[0]).toMatchObject({ text: 'L’œuvré €\u0081' })
})
