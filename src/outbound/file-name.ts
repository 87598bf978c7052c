import { fold } from '../kernel/fold.js'

const longest = 100

/** A file name that every system can use, made from a course's title: `Sécurité incendie`, 2 → `securite-incendie-v2.zip`. */
export function fileNameFrom(title: string, version: number, extension: 'zip' | 'xml'): string {
  const words = fold(title).match(/[a-z0-9]+/g)
  const name = (words ?? ['course']).join('-').slice(0, longest).replace(/-$/, '')
  return `${name}-v${version}.${extension}`
}
