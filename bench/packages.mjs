import { createCipheriv } from 'node:crypto'
import { createWriteStream, existsSync, mkdirSync, renameSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, deflateRawSync } from 'node:zlib'
import { bufferSource } from '../dist/container/buffer-source.js'
import { ZipWriter } from '../dist/container/zip-writer.js'

/** Where the packages are kept between runs. They are the same on every machine, so they are made once; delete them at will. */
export const dataFolder = join(tmpdir(), 'fonds-bench')

/** 8 000 small files of text: 250 MB in a zip of 69 MB. */
export const manySmallFiles = () => made('many-small-files.zip', 1e9, writeManySmallFiles)
/** The same number of pages, all of them HTML: the most that reading content can take. */
export const manyPages = () => made('many-pages.zip', 1e9, () => writeManySmallFiles('', ['html']))
/** Many small files, in a folder that wraps them: something to repair. */
export const wrapped = () => made('wrapped.zip', 1e9, () => writeManySmallFiles('course/'))
/** 20 films, stored: 500 MB. */
export const largeMedia = () => made('large-media.zip', 2e9, writeLargeMedia)
/** A zip64 of 4.4 GB with 66 142 entries: 66 000 pages, 120 pictures and 20 films. */
export const zip64 = () => made('zip64.zip', 15e9, () => writeZip64(20))
/** The same with 19 films, 4.2 GB: as large as an upload may be unless the operator allows more. */
export const largestUpload = () => made('largest-upload.zip', 15e9, () => writeZip64(19))
/** 40 pages and 120 pictures, 110 kB. */
export const small = () => made('small.zip', 1e6, writeSmall)

/** There is not enough room on the disk for what is to be measured. */
export class NoRoom extends Error {}

/**
 * @param {string} name
 * @param {number} room bytes that must be free on the disk
 * @param {() => ZipWriter} write
 * @returns {Promise<string>} the path of the package
 */
async function made(name, room, write) {
  const path = join(dataFolder, name)
  if (existsSync(path)) return path
  mkdirSync(dataFolder, { recursive: true })
  const { bavail, bsize } = statfsSync(dataFolder)
  if (bavail * bsize < room) throw new NoRoom(`${name} wants ${room / 1e9} GB of free disk`)
  console.error(`making ${path}`)
  // Each package has its own numbers: what it holds must not depend on which others were made before it.
  random = randomNumbers(name.length)
  await pipeline(Readable.from(write().bytes(), { objectMode: false }), createWriteStream(`${path}.part`))
  renameSync(`${path}.part`, path)
  return path
}

/** Numbers that look random and are the same on every machine (mulberry32). @param {number} seed */
export function randomNumbers(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

let random = randomNumbers(7)
const below = (/** @type {number} */ limit) => Math.floor(random() * limit)
const consonants = 'bdfgklmnprstv'
const vowels = 'aeiou'
const syllable = () => `${consonants[below(consonants.length)]}${vowels[below(vowels.length)]}`
const words = Array.from({ length: 3000 }, () => Array.from({ length: 1 + below(4) }, syllable).join(''))
/** Few words are frequent and most are rare, as in any language. */
const word = () => words[Math.floor(random() ** 3 * words.length)]
const sentence = () => `${Array.from({ length: 6 + below(10) }, word).join(' ')}.`

/** Pictures that pages and style sheets refer to: they are in the package, as in any course that plays. */
const pictures = [...new Set(words)].slice(0, 120).map((name) => `content/media/${name}.png`)
const picture = () => `../media/${pictures[below(pictures.length)]?.slice('content/media/'.length)}`
/** The smallest picture there is: one transparent pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

/** @type {Record<string, () => string>} */
const writers = {
  html: () =>
    `<div class="${word()} screen"><h2 id="s${below(1e6)}">${word()} ${word()}</h2>\n  <p class="text">${sentence()} ${sentence()}</p>\n  <img src="${picture()}" alt="${word()}">\n</div>\n`,
  js: () =>
    `function ${word()}${below(1e4)}(${word()}, ${word()}) {\n  if (this.${word()} === undefined) return this.${word()}.${word()}('${word()}')\n  return ${below(1e6)} + this.${word()}\n}\n`,
  css: () =>
    `.${word()} .${word()} {\n  margin: ${below(99)}px;\n  color: #${below(2 ** 24).toString(16)};\n  background: url(${picture()}) no-repeat;\n}\n`,
}

/** @param {string} kind @param {number} length */
function text(kind, length) {
  let content = kind === 'html' ? '<!DOCTYPE html>\n<html lang="fr"><head><title>Leçon</title></head><body>\n' : ''
  while (content.length < length) content += writers[kind]()
  return Buffer.from(content)
}

const page = () => text('html', 2000 + random() ** 2 * 86_000)

/**
 * A manifest of SCORM 1.2 with one item and all files.
 * @param {readonly string[]} paths
 * @param {string} [title]
 * @param {string} [identifier]
 */
export function manifest(paths, title = 'Mesures', identifier = 'bench') {
  const files = paths.map((path) => `      <file href="${path}"/>\n`).join('')
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${identifier}" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="O"><organization identifier="O"><title>${title}</title>
    <item identifier="I" identifierref="R"><title>${title}</title></item>
  </organization></organizations>
  <resources><resource identifier="R" type="webcontent" adlcp:scormtype="sco" href="${paths[0]}">
${files}  </resource></resources>
</manifest>
`)
}

const modified = '2024-05-31T12:00:00'

/**
 * An entry as most tools write one: deflated at level 6.
 * @param {ZipWriter} writer @param {string} path @param {Buffer} content @param {Buffer} [deflated]
 */
function addDeflated(writer, path, content, deflated = deflateRawSync(content)) {
  const facts = { method: 8, crc32: crc32(content), compressedSize: deflated.length, size: content.length }
  writer.addRaw(path, { path, dataOffset: 0, modified, ...facts }, bufferSource(deflated, path))
}

/**
 * A film, as far as a zip can tell: bytes without any pattern, made anew whenever they are read.
 * @param {ZipWriter} writer @param {string} path @param {number} size
 */
function addFilm(writer, path, size) {
  const key = Buffer.from(path.padStart(16).slice(-16))
  const bytes = (/** @type {number} */ offset, /** @type {number} */ length) => {
    const counter = Buffer.alloc(16)
    counter.writeBigUInt64BE(BigInt(Math.floor(offset / 16)), 8)
    const cipher = createCipheriv('aes-128-ctr', key, counter)
    cipher.update(Buffer.alloc(offset % 16))
    return new Uint8Array(cipher.update(Buffer.alloc(length)))
  }
  let crc = 0
  for (let at = 0; at < size; at += 2 ** 20) crc = crc32(bytes(at, Math.min(2 ** 20, size - at)), crc)
  /** @type {import('../dist/container/byte-source.js').ByteSource} */
  const source = { name: path, size, read: async (offset, length) => bytes(offset, length), close: async () => {} }
  writer.addRaw(path, { path, dataOffset: 0, modified, method: 0, crc32: crc, compressedSize: size, size }, source)
}

/** @param {ZipWriter} writer */
function addPictures(writer, folder = '') {
  for (const path of pictures) writer.addFile(folder + path, pixel)
}

function writeManySmallFiles(folder = '', kinds = ['html', 'js', 'html', 'css']) {
  const writer = new ZipWriter()
  const paths = Array.from({ length: 8000 }, (_, at) => {
    const kind = kinds[at % kinds.length]
    return `content/module-${Math.floor(at / 100)}/page-${at}.${kind}`
  })
  writer.addFile(`${folder}imsmanifest.xml`, manifest([...paths, ...pictures]))
  addPictures(writer, folder)
  for (const path of paths) {
    const kind = path.slice(path.lastIndexOf('.') + 1)
    addDeflated(writer, folder + path, text(kind, 2000 + random() ** 2 * 86_000))
  }
  return writer
}

function writeLargeMedia() {
  const writer = new ZipWriter()
  writer.addFile('imsmanifest.xml', manifest(['index.html']))
  addDeflated(writer, 'index.html', page())
  for (let film = 1; film <= 20; film++) addFilm(writer, `media/film-${film}.mp4`, 25e6)
  return writer
}

/** @param {number} films */
function writeZip64(films) {
  const writer = new ZipWriter()
  writer.addFile('imsmanifest.xml', manifest(['index.html', ...pictures]))
  addDeflated(writer, 'index.html', Buffer.from('<!DOCTYPE html>\n<title>Mesures</title>\n'))
  addPictures(writer)
  // 300 different pages, 220 times each: a reader cannot tell, and 66 000 would take minutes to make.
  const pages = Array.from({ length: 300 }, page)
  const deflated = pages.map((content) => deflateRawSync(content))
  for (let at = 0; at < 66_000; at++)
    addDeflated(writer, `content/module-${at % 660}/page-${at}.html`, pages[at % 300], deflated[at % 300])
  for (let film = 1; film <= films; film++) addFilm(writer, `media/film-${film}.mp4`, 190e6)
  return writer
}

function writeSmall() {
  const writer = new ZipWriter()
  const paths = Array.from({ length: 40 }, (_, at) => `content/module-0/page-${at}.html`)
  writer.addFile('imsmanifest.xml', manifest([...paths, ...pictures]))
  addPictures(writer)
  for (const path of paths) addDeflated(writer, path, text('html', 6000))
  return writer
}

/** A course of one page, which no other number has. @param {number} number */
export async function smallCourse(number) {
  const writer = new ZipWriter()
  writer.addFile('imsmanifest.xml', manifest(['index.html'], `Cours ${number}`, `bench-${number}`))
  writer.addFile('index.html', Buffer.from(`<!DOCTYPE html><title>Cours ${number}</title>`))
  const pieces = []
  for await (const piece of writer.bytes()) pieces.push(piece)
  return Buffer.concat(pieces)
}
