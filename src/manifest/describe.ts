import type { AiccManifest } from './aicc/aicc-manifest.js'
import type { Cmi5Manifest } from './cmi5/cmi5-manifest.js'
import { type ImsManifest, manifestsOf } from './ims/ims-manifest.js'
import type { Lom } from './lom/lom.js'
import type { Manifest } from './manifest.js'
import type { TincanManifest } from './tincan/tincan-manifest.js'
import type { LanguageText } from './value.js'

/** What a package says of itself, whatever its standard: the raw matter of a sheet. */
export interface Description {
  /** The package's own identifier. */
  readonly identifier?: string
  readonly version?: string
  /** Best first. */
  readonly titles: readonly Text[]
  readonly descriptions: readonly Text[]
  readonly keywords: readonly Text[]
  readonly languages: readonly string[]
  /** Typical learning time. */
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
  return { ...description, languages: [...new Set(languages.filter(isLanguage))] }
}

const describers = {
  scorm12: describeIms,
  scorm2004: describeIms,
  cmi5: describeCmi5,
  tincan: describeTincan,
  aicc: describeAicc,
} satisfies Record<Manifest['standard'], (manifest: never) => Description>

const empty = { titles: [], descriptions: [], keywords: [], languages: [], contributors: [], rights: [] }

/** The manifest's own record comes first; then that of the organization a learner gets, then its title. */
function describeIms(manifest: ImsManifest): Description {
  const all = [...manifestsOf(manifest)]
  const organizations = manifest.organizations.flatMap(({ list }) => list)
  const defaultId = manifest.organizations[0]?.default?.value
  const organization = organizations.find(({ identifier }) => identifier?.value === defaultId) ?? organizations[0]
  const records = [
    ...all.flatMap(({ metadata }) => metadata.flatMap(({ description }) => description.lom)),
    ...(organization?.metadata.flatMap(({ lom }) => lom) ?? []),
  ]
  const collect = <T>(pick: (lom: Lom) => readonly T[]): T[] => records.flatMap((record) => [...pick(record)])
  const time = collect((lom) => (lom.typicalLearningTime ? [lom.typicalLearningTime.value] : []))[0]
  const minutes = time === undefined ? undefined : minutesOf(time)
  const version = collect((lom) => lom.version)[0]?.text ?? manifest.version?.value
  return {
    ...(manifest.identifier && { identifier: manifest.identifier.value }),
    ...(version && { version }),
    titles: [...collect((lom) => lom.titles), ...(organization?.titles ?? [])].filter(({ text }) => text !== ''),
    descriptions: collect((lom) => lom.descriptions),
    keywords: collect((lom) => lom.keywords),
    languages: collect((lom) => lom.languages).map(({ value }) => value),
    ...(minutes !== undefined && { minutes }),
    contributors: collect((lom) => lom.contributors).flatMap(({ role, entities }) =>
      entities.flatMap((entity) => {
        const name = nameOf(entity)
        return name ? [{ role, name }] : []
      }),
    ),
    rights: collect((lom) => lom.rights).map(({ text }) => text),
  }
}

function describeCmi5({ course }: Cmi5Manifest): Description {
  const [first] = course
  const texts = (parts: Cmi5Manifest['course'][number]['title'] | undefined) =>
    (parts ?? []).flatMap(({ strings }) => strings).filter(({ text }) => text !== '')
  return {
    ...empty,
    ...(first?.id && { identifier: first.id.value }),
    titles: texts(first?.title),
    descriptions: texts(first?.description),
  }
}

function describeTincan({ activities }: TincanManifest): Description {
  const main = activities.find(({ launches }) => launches.length > 0) ?? activities[0]
  const filled = (texts: readonly LanguageText[] | undefined) => (texts ?? []).filter(({ text }) => text !== '')
  return {
    ...empty,
    ...(main?.id && { identifier: main.id.value }),
    titles: filled(main?.names),
    descriptions: filled(main?.descriptions),
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

/** Whole minutes of an ISO 8601 duration (`PT1H30M`), or of the `hh:mm:ss` that older tools write. */
export function minutesOf(duration: string): number | undefined {
  const iso = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(
    duration.trim(),
  )
  const clock = /^(\d{1,4}):(\d{2})(?::(\d{2})(?:\.\d+)?)?$/.exec(duration.trim())
  const number = (text: string | undefined) => Number(text ?? 0)
  if (iso) {
    const days = number(iso[1]) * 365 + number(iso[2]) * 30 + number(iso[3])
    return Math.round((days * 24 + number(iso[4])) * 60 + number(iso[5]) + number(iso[6]) / 60)
  }
  if (clock) return Math.round(number(clock[1]) * 60 + number(clock[2]) + number(clock[3]) / 60)
  return undefined
}

/** The formatted name of a vCard; a plain text as it is. */
function nameOf(entity: string): string {
  if (!/BEGIN:VCARD/i.test(entity)) return entity.replace(/\s+/g, ' ').trim()
  return (/^\s*FN(?:;[^:\r\n]*)?:(.*)$/im.exec(entity)?.[1] ?? '').trim()
}

const isLanguage = (tag: string): boolean => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) && tag !== 'x-none'
