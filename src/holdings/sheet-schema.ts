/** Made from schemas/sheet/sheet.json by scripts/generate-types.mjs. Change the schema, not this file. */

/**
 * What a course says of itself. Durations are minutes.
 */
export interface Sheet {
  title: string
  catchphrase?: string
  description?: string
  goals?: string
  content?: string
  keywords?: string[]
  languages?: string[]
  domain?: 'transverse' | 'trade'
  modality?: 'online' | 'blended' | 'presence'
  presenceMinutes?: number
  remoteMinutes?: number
  certifying?: boolean
  /**
   * An SPDX id, Etalab-2.0, or named terms.
   */
  licence?: {
    id?: string
    terms?: string
    rightsHolder?: string
    allowedUses?: string[]
  }
  prerequisites?: string
  audience?: string
  jobs?: string[]
  skills?: string[]
  producer?: {
    name: string
    shortName?: string
    contact?: string
  }
  team?: {
    person: string
    role: string
  }[]
  funding?: string[]
  /**
   * SHA-256 of an image in the blob store.
   */
  thumbnail?: string
  teaser?: string
  humanResourcesId?: string
  accessibility?: string
  externalIds?: {
    [k: string]: string
  }
}
