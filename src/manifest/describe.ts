import type { AiccManifest } from './aicc/aicc-manifest.js'
import type { Cmi5Manifest } from './cmi5/cmi5-manifest.js'
import { defaultOrganization, type ImsManifest } from './ims/ims-manifest.js'
import { minutesOf } from './lom/duration.js'
import type { Lom } from './lom/lom.js'
import { nameInVcard } from './lom/vcard.js'
import type { Manifest } from './manifest.js'
import type { TincanManifest } from './tincan/tincan-manifest.js'
import type { LanguageText } from './value.js'

/** What a package says of itself, whatever its standard: the raw matter of a sheet. Texts are as written, trimmed, none is empty. */
export interface Description {
  /** The package's own identifier. */
  readonly identifier?: string
  readonly version?: string
  /** Best first. */
  readonly titles: readonly Text[]
  readonly descriptions: readonly Text[]
  readonly keywords: readonly Text[]
  /** Language tags as written: those the package names as its own, then those of its texts. */
  readonly languages: readonly string[]
  /** Typical learning time; never zero, which is what tools write that do not know it. */
  readonly minutes?: number
  readonly contributors: readonly { readonly role: string; readonly name: string }[]
  readonly rights: readonly string[]
}

/** A text and its language; empty when none is given. */
export type Text = Pick<LanguageText, 'language' | 'text'>

export function describePackage(manifest: Manifest): Description {
  const description = describers[manifest.standard](manifest as never)
  const languages = [
    ...description.languages,
    ...[...description.titles, ...description.descriptions].map(({ language }) => language),
  ]
  return { ...description, languages: [...new Set(languages.filter((tag) => tag !== ''))] }
}

const describers = {
  scorm12: describeIms,
  scorm2004: describeIms,
  cmi5: describeCmi5,
  tincan: describeTincan,
  aicc: describeAicc,
} satisfies Record<Manifest['standard'], (manifest: never) => Description>

const empty = { titles: [], descriptions: [], keywords: [], languages: [], contributors: [], rights: [] }

/**
 * The manifest's own records come first, then those of the organization that a learner gets, then the title of that organization. A
 * manifest inside the manifest speaks for itself, not for the package.
 */
function describeIms(manifest: ImsManifest): Description {
  const organization = defaultOrganization(manifest)
  const records = [
    ...manifest.metadata.map(({ description }) => description),
    ...(organization?.metadata ?? []),
  ].flatMap(({ lom }) => lom)
  const collect = <T>(pick: (lom: Lom) => readonly T[]): T[] => records.flatMap(pick)
  const minutes = records.map(({ typicalLearningTime }) => minutesOf(typicalLearningTime?.value ?? '')).find(Boolean)
  const version = collect((lom) => lom.version)[0]?.text ?? manifest.version?.value
  return {
    ...(manifest.identifier && { identifier: manifest.identifier.value }),
    ...(version && { version }),
    titles: filled([...collect((lom) => lom.titles), ...(organization?.titles ?? [])]),
    descriptions: collect((lom) => lom.descriptions),
    keywords: collect((lom) => lom.keywords),
    languages: collect((lom) => lom.languages).map(({ value }) => value),
    ...(minutes && { minutes }),
    contributors: collect((lom) => lom.contributors).flatMap(({ role, entities }) =>
      entities.flatMap(({ value }) => {
        const name = nameInVcard(value)
        return name ? [{ role: role?.value ?? '', name }] : []
      }),
    ),
    rights: collect((lom) => lom.rights).map(({ text }) => text),
  }
}

function describeCmi5({ course }: Cmi5Manifest): Description {
  const [first] = course
  const texts = (parts: Cmi5Manifest['course'][number]['title'] | undefined) =>
    filled((parts ?? []).flatMap(({ strings }) => strings))
  return {
    ...empty,
    ...(first?.id && { identifier: first.id.value }),
    titles: texts(first?.title),
    descriptions: texts(first?.description),
  }
}

/** The activity that is launched. The language of its launch counts where its texts name none: tools write it without being asked. */
function describeTincan({ activities }: TincanManifest): Description {
  const main = activities.find(({ launches }) => launches.length > 0) ?? activities[0]
  const titles = filled(main?.names ?? [])
  const descriptions = filled(main?.descriptions ?? [])
  const silent = [...titles, ...descriptions].every(({ language }) => language === '')
  return {
    ...empty,
    ...(main?.id && { identifier: main.id.value }),
    titles,
    descriptions,
    languages: silent ? (main?.launches ?? []).map(({ language }) => language) : [],
  }
}

function describeAicc({ sections }: AiccManifest): Description {
  const value = (section: string, name: string) => sections.get(section)?.get(name)?.value
  const [id, title, creator] = [
    value('course', 'course_id'),
    value('course', 'course_title'),
    value('course', 'course_creator'),
  ]
  const description = value('course_description', '')
  return {
    ...empty,
    ...(id && { identifier: id }),
    titles: title ? [{ language: '', text: title }] : [],
    descriptions: description ? [{ language: '', text: description }] : [],
    contributors: creator ? [{ role: 'author', name: creator }] : [],
  }
}

const filled = (texts: readonly LanguageText[]): LanguageText[] => texts.filter(({ text }) => text !== '')
