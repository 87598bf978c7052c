import type { Finding } from '../../../kernel/finding.js'
import { enumerated } from '../../enumeration.js'
import type { H5pView } from './checks.js'

/** What H5P's core admits in `content` where no administrator has said otherwise. */
const inContent = new Set(
  (
    'json png jpg jpeg gif bmp tif tiff svg eot ttf woff woff2 otf webm mp4 ogg mp3 m4a wav txt pdf rtf doc docx xls xlsx ppt pptx ' +
    'odt ods odp xml csv diff patch swf md textile vtt webvtt'
  ).split(' '),
)
const inLibraries = new Set([...inContent, 'js', 'css'])

/** NBR-016: files of types that are not admitted, one finding for all. Files beside the folders, and those H5P passes over, are left alone. */
export function* fileTypes({ container, h5p: { root } }: H5pView): Iterable<Finding> {
  const found: string[] = []
  for (const { path, directory, litter } of container.entries) {
    if (directory || litter || !path.startsWith(root)) continue
    const segments = path.slice(root.length).split(/[/\\]/)
    const name = segments.at(-1) ?? ''
    if (segments.length === 1 || /^[._]/.test(name) || /^[._]/.test(segments[0] ?? '')) continue
    const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
    if ((segments[0] === 'content' ? inContent : inLibraries).has(extension)) continue
    found.push(path)
  }
  const [first] = found
  if (first === undefined) return
  yield { rule: 'NBR-016', place: { file: first }, args: { count: found.length, files: enumerated(found) } }
}
