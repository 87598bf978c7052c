import { imageDimensionsFromData } from 'image-dimensions'
import { FondsError } from '../kernel/errors.js'
import { both, type Sentence } from '../kernel/language.js'

/** Bytes of the largest one that is kept. */
export const mostThumbnailBytes = 2 * 2 ** 20
/** Pixels of its longer side: what a browser unpacks for a list of courses. */
const longestSide = 4096
/** By how much of it the ratio 3:2 may be missed: whoever scales by whole pixels misses it a little. */
const tolerance = 0.02

const mediaTypes = { png: 'image/png', jpeg: 'image/jpeg', webp: 'image/webp' } as const
type Format = keyof typeof mediaTypes
export type ThumbnailType = (typeof mediaTypes)[Format]

const endings: Readonly<Record<ThumbnailType, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
}

interface Header {
  readonly mediaType: ThumbnailType
  readonly width: number
  readonly height: number
}

/** What the first bytes of an image say that it is; undefined for what is no PNG, JPEG or WebP. */
function headerOf(content: Uint8Array): Header | undefined {
  const { type = '', width = 0, height = 0 } = imageDimensionsFromData(content) ?? {}
  return type in mediaTypes ? { mediaType: mediaTypes[type as Format], width, height } : undefined
}

export const thumbnailType = (content: Uint8Array): ThumbnailType | undefined => headerOf(content)?.mediaType

/** A name for the file of a thumbnail. */
export const thumbnailName = (type: ThumbnailType): string => `thumbnail.${endings[type]}`

/**
 * Whether bytes can be the thumbnail of a course. Nothing is unpacked: type and size are those of the header, by the first bytes and not by
 * what the sender says. SVG is a document that can run scripts, and is none of the types.
 *
 * @param said media type by the sender.
 * @throws {FondsError} `thumbnail-refused`.
 */
export function assertThumbnail(content: Uint8Array, said: string): void {
  if (content.length > mostThumbnailBytes) throw refused(tooLarge)
  const header = headerOf(content)
  if (!header) throw refused(noImage)
  const { mediaType, width, height } = header
  if (mediaType !== said)
    throw refused(both(`it is ${mediaType}, and ${said} is said of it`, `c’est du ${mediaType}, annoncé comme ${said}`))
  if (Math.max(width, height) > longestSide)
    throw refused(
      both(
        `it is ${width} × ${height} pixels, and each side may have ${longestSide}`,
        `elle fait ${width} × ${height} pixels, ${longestSide} au plus par côté`,
      ),
    )
  if (!(Math.abs((2 * width) / (3 * height) - 1) <= tolerance))
    throw refused(
      both(`it is ${width} × ${height} pixels, not 3:2`, `elle fait ${width} × ${height} pixels, et non du 3:2`),
    )
}

const tooLarge = both('it is larger than 2 MiB', 'elle dépasse 2 Mio')
const noImage = both('it is neither PNG, nor JPEG, nor WebP', 'ce n’est ni du PNG, ni du JPEG, ni du WebP')

const refused = (problem: Sentence) => new FondsError('thumbnail-refused', { problem })
