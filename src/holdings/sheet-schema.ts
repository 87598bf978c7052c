/** Made from schemas/sheet/sheet.json by scripts/generate-types.mjs. Change the schema, not this file. */

/**
 * What a course says of itself. Durations are minutes.
 */
export interface Sheet {
  /**
   * As people will look for it.
   */
  title: string
  /**
   * One line that makes one want to take it.
   */
  catchphrase?: string
  /**
   * What it is about.
   */
  description?: string
  /**
   * What learners can do afterwards. Rich text: plain, or HTML of few tags.
   */
  goals?: string
  /**
   * What it holds, and how it goes. Rich text as `goals`.
   */
  content?: string
  /**
   * Words to find it by.
   *
   * @maxItems 100
   */
  keywords?: string[]
  /**
   * Language tags (BCP 47), such as `fr` or `en-GB`.
   *
   * @maxItems 100
   */
  languages?: string[]
  /**
   * `transverse`: of use to every trade; `trade`: of one.
   */
  domain?: 'transverse' | 'trade'
  /**
   * Online, with a teacher present, or both.
   */
  modality?: 'online' | 'blended' | 'presence'
  /**
   * Minutes with others in a room.
   */
  presenceMinutes?: number
  /**
   * Minutes online.
   */
  remoteMinutes?: number
  /**
   * Whether it ends with a certificate.
   */
  certifying?: boolean
  /**
   * By its SPDX id or as Etalab-2.0; another one by its terms, its rights holder and what it allows.
   */
  licence?: {
    /**
     * SPDX id, Etalab-2.0, or `LicenseRef-` and a name of your own; whatever its letter case.
     */
    id?: string
    terms?: string
    rightsHolder?: string
    /**
     * What others may do with it, besides what a licence of that id allows to everybody.
     */
    allowedUses?: ('share' | 'export' | 'derive' | 'commercial')[]
  }
  /**
   * What learners need to know or have before.
   */
  prerequisites?: string
  /**
   * For whom it is made.
   */
  audience?: string
  /**
   * Jobs that it prepares for or is of use in.
   *
   * @maxItems 200
   */
  jobs?: string[]
  /**
   * Skills that it trains.
   *
   * @maxItems 200
   */
  skills?: string[]
  /**
   * Themes that it is about.
   *
   * @maxItems 200
   */
  themes?: string[]
  /**
   * Levels that it is for.
   *
   * @maxItems 200
   */
  levels?: string[]
  /**
   * Who made it.
   */
  producer?: {
    name: string
    shortName?: string
    /**
     * Address of its logo, https.
     */
    logo?: string
    contact?: string
  }
  /**
   * Where it comes from: what it was made of, by whom, for whom.
   */
  provenance?: string
  /**
   * People who made it, each with their role.
   *
   * @maxItems 100
   */
  team?: {
    person: string
    role: string
  }[]
  /**
   * Who paid for it.
   *
   * @maxItems 100
   */
  funding?: string[]
  /**
   * Who paid a part of it.
   *
   * @maxItems 100
   */
  coFinancers?: string[]
  /**
   * How it goes with other courses.
   *
   * @maxItems 100
   */
  relations?: {
    /**
     * It comes before the other, is a part of it, or goes well with it.
     */
    kind: 'prerequisite-of' | 'part-of' | 'complements'
    /**
     * Id of the other course.
     */
    course: string
  }[]
  /**
   * SHA-256 of an image in the blob store.
   */
  thumbnail?: string
  /**
   * Address of a short film about it, https.
   */
  teaser?: string
  /**
   * What a human resources system calls it.
   */
  humanResourcesId?: string
  /**
   * What is known of its accessibility.
   */
  accessibility?: string
  /**
   * What other systems call it, by system.
   */
  externalIds?: {
    [k: string]: string
  }
}
