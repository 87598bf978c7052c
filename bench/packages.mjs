import { createCipheriv } from 'node:crypto'
import { createWriteStream, existsSync, mkdirSync, renameSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, deflateRawSync } from 'node:zlib'
import { bufferSource } from '../dist/container/buffer-source.js'
import { ZipWriter } from '../dist/container/zip-writer.js'

/** Where the packages are kept between runs; they are the same on every machine, so they are made once. */
export const dataFolder = join(tmpdir(), 'fonds-bench')

/** 8 000 small files of text: about 248 MB in a zip of about 60 MB. */
export const manySmallFiles = () => made('many-small-files.zip', 400e6, writeManySmallFiles)
/** 20 films, stored: 500 MB. */
export const largeMedia = () => made('large-media.zip', 1e9, writeLargeMedia)
/** A zip64 of more than 4 GB with 66 000 entries. */
export const zip64 = () => made('zip64.zip', 15e9, writeZip64)
/** 40 files, 100 kB: what a designer uploads to see whether it works. */
export const smallPackage = () => made('small.zip', 1e6, writeSmall)

/**
 * @param {string} name
 * @param {number} space bytes that must be free on the disk
 * @param {() => ZipWriter} write
 * @returns {Promise<string>} the package's path
 */
async function made(name, space, write) {
  const path = join(dataFolder, name)
  if (existsSync(path)) return path
  mkdirSync(dataFolder, { recursive: true })
  const { bavail, bsize } = statfsSync(dataFolder)
  if (bavail * bsize < space) throw new NoRoom(`${name} needs ${space / 1e9} GB free in ${dataFolder}`)
  console.error(`making ${path}`)
  // Each package has its own numbers: what it holds must not depend on which others were made before it.
  random = randomNumbers(name.length)
  await pipeline(Readable.from(write().bytes(), { objectMode: false }), createWriteStream(`${path}.part`))
  renameSync(`${path}.part`, path)
  return path
}

export class NoRoom extends Error {}

/** Numbers that look random and are the same on every machine (mulberry32). */
function randomNumbers(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const syllables =
  'ba be bi bo da de di do fa fe fi fo ga ge ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi vo'.split(
    ' ',
  )
let random = randomNumbers(7)
const pick = (list) => list[Math.floor(random() * list.length)]
const words = Array.from({ length: 3000 }, () =>
  Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(syllables)).join(''),
)
/** Few words are frequent and most are rare, as in any language. */
const word = () => words[Math.floor(random() ** 3 * words.length)]
const sentence = () => `${Array.from({ length: 6 + Math.floor(random() * 10) }, word).join(' ')}.`

const writers = {
  html: () =>
    `<div class="${word()} screen"><h2 id="s${Math.floor(random() * 1e6)}">${word()} ${word()}</h2>\n  <p class="text">${sentence()} ${sentence()}</p>\n  <img src="../media/${word()}.png" alt="${word()}">\n</div>\n`,
  js: () =>
    `function ${word()}${Math.floor(random() * 1e4)}(${word()}, ${word()}) {\n  if (this.${word()} === undefined) return this.${word()}.${word()}('${word()}')\n  return ${Math.floor(random() * 1e6)} + this.${word()}\n}\n`,
  css: () =>
    `.${word()} .${word()} {\n  margin: ${Math.floor(random() * 99)}px;\n  color: #${Math.floor(random() * 2 ** 24).toString(16)};\n  background: url(${word()}/${word()}.png) no-repeat;\n}\n`,
}

function text(kind, length) {
  let content = kind === 'html' ? '<!DOCTYPE html>\n<html lang="fr"><head><title>Leçon</title></head><body>\n' : ''
  while (content.length < length) content += writers[kind]()
  return Buffer.from(content)
}

function addManifest(writer, paths) {
  const files = paths.map((path) => `      <file href="${path}"/>\n`).join('')
  writer.addFile(
    'imsmanifest.xml',
    Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="bench" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="O"><organization identifier="O"><title>Mesures</title>
    <item identifier="I" identifierref="R"><title>Mesures</title></item>
  </organization></organizations>
  <resources><resource identifier="R" type="webcontent" adlcp:scormtype="sco" href="${paths[0]}">
${files}  </resource></resources>
</manifest>
`),
  )
}

/** Small entries as the writer copies them: already deflated, at level 6 as most tools do. */
function addDeflated(writer, path, content) {
  const stored = deflateRawSync(content)
  const facts = { method: 8, crc32: crc32(content), compressedSize: stored.length, size: content.length }
  writer.addRaw(path, { path, dataOffset: 0, modified: '2024-05-31T12:00:00', ...facts }, bufferSource(stored, path))
}

/** A film, as far as a zip can tell: bytes without any pattern, made anew whenever they are read. */
function addFilm(writer, path, size) {
  const key = Buffer.from(path.padStart(16).slice(-16))
  const bytes = (offset, length) => {
    const counter = Buffer.alloc(16)
    counter.writeBigUInt64BE(BigInt(Math.floor(offset / 16)), 8)
    const cipher = createCipheriv('aes-128-ctr', key, counter)
    cipher.update(Buffer.alloc(offset % 16))
    return new Uint8Array(cipher.update(Buffer.alloc(length)))
  }
  let crc = 0
  for (let at = 0; at < size; at += 2 ** 20) crc = crc32(bytes(at, Math.min(2 ** 20, size - at)), crc)
  const source = { name: path, size, read: async (offset, length) => bytes(offset, length), close: async () => {} }
  const facts = { method: 0, crc32: crc, compressedSize: size, size }
  writer.addRaw(path, { path, dataOffset: 0, modified: '2024-05-31T12:00:00', ...facts }, source)
}

function writeManySmallFiles() {
  const writer = new ZipWriter()
  const paths = Array.from({ length: 8000 }, (_, at) => {
    const kind = ['html', 'js', 'html', 'css'][at % 4]
    return `content/module-${Math.floor(at / 100)}/page-${at}.${kind}`
  })
  addManifest(writer, paths)
  for (const path of paths)
    addDeflated(writer, path, text(path.slice(path.lastIndexOf('.') + 1), 2000 + random() ** 2 * 86_000))
  return writer
}

function writeLargeMedia() {
  const writer = new ZipWriter()
  addManifest(writer, ['index.html'])
  addDeflated(writer, 'index.html', text('html', 4000))
  for (let film = 1; film <= 20; film++) addFilm(writer, `media/film-${film}.mp4`, 25e6)
  return writer
}

function writeZip64() {
  const writer = new ZipWriter()
  addManifest(writer, ['index.html'])
  addDeflated(writer, 'index.html', text('html', 4000))
  const pages = Array.from({ length: 300 }, () => text('html', 2000 + random() ** 2 * 86_000))
  const [contents, stored] = [pages, pages.map((page) => deflateRawSync(page))]
  for (let at = 0; at < 66_000; at++) {
    const path = `content/module-${at % 660}/page-${at}.html`
    const [content, deflated] = [contents[at % 300], stored[at % 300]]
    writer.addRaw(
      path,
      {
        path,
        dataOffset: 0,
        modified: '2024-05-31T12:00:00',
        method: 8,
        crc32: crc32(content),
        compressedSize: deflated.length,
        size: content.length,
      },
      bufferSource(deflated, path),
    )
  }
  for (let film = 1; film <= 20; film++) addFilm(writer, `media/film-${film}.mp4`, 190e6)
  return writer
}

function writeSmall() {
  const writer = new ZipWriter()
  const paths = Array.from({ length: 40 }, (_, at) => `content/page-${at}.html`)
  addManifest(writer, paths)
  for (const path of paths) addDeflated(writer, path, text('html', 6000))
  return writer
}
