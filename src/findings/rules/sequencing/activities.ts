import { decodeOnce } from '../../../kernel/iri.js'
import type { Item, Organization } from '../../../manifest/ims/ims-manifest.js'
import type { Sequencing } from '../../../manifest/ims/sequencing.js'
import type { Placed } from '../../../manifest/value.js'
import { given, type ImsView, nameOf } from '../manifest/survey.js'
import { templateName } from './vocabulary.js'

/** An organization or an item, as sequencing sees it: a node of the activity tree. */
export interface Activity {
  readonly owner: Organization | Item
  readonly name: string
  readonly parent?: Activity
  readonly children: readonly Activity[]
  /** True for an item without items: what is launched. */
  readonly leaf: boolean
  /** What stands in the activity itself. */
  readonly own?: Sequencing
  /** The template that it names by `IDRef`. */
  readonly template?: Sequencing
}

/** A `sequencing` that somebody wrote: in an activity, or in the collection. */
export interface Written {
  readonly sequencing: Sequencing
  /** The activity it stands in, or the `ID` of the template. */
  readonly name: string
}

export interface SequencingView extends ImsView {
  /** The activities of each organization, depth first; the organization itself comes first. */
  readonly courses: readonly (readonly [Activity, ...Activity[]])[]
  /** Every template; and the first of each `ID`. */
  readonly templates: readonly Sequencing[]
  readonly templateOf: ReadonlyMap<string, Sequencing>
  /** Every `sequencing` in its place, each once however many activities share it. */
  readonly written: readonly Written[]
  /** The objectives that each of them declares, by `objectiveKey`. */
  readonly idsOf: ReadonlyMap<Sequencing, ReadonlySet<string>>
}

export function plan(view: ImsView): SequencingView {
  const templates = view.manifests.flatMap(({ sequencingCollections }) =>
    sequencingCollections.flatMap((collection) => collection.templates),
  )
  const templateOf = new Map<string, Sequencing>()
  for (const template of templates) {
    const id = given(template.id)?.value
    if (id !== undefined && !templateOf.has(id)) templateOf.set(id, template)
  }
  const courses = view.organizations.map((organization) => {
    const root = activityOf(organization, templateOf)
    return [root, ...below(root)] as const
  })
  const inActivities = courses
    .flat()
    .flatMap(({ owner, name }) => owner.sequencing.map((sequencing) => ({ sequencing, name })))
  const inCollections = templates.map((sequencing) => ({ sequencing, name: templateName(sequencing.element) }))
  const written = [...inActivities, ...inCollections]
  const idsOf = new Map(
    written.map(({ sequencing }) => [
      sequencing,
      new Set(sequencing.objectives.flatMap(({ id }) => objectiveKey(id) ?? [])),
    ]),
  )
  return { ...view, courses, templates, templateOf, written, idsOf }
}

/** True of an objective that the activity has, or that its template has. */
export const declares = ({ own, template }: Activity, id: string, idsOf: SequencingView['idsOf']): boolean =>
  [own, template].some((sequencing) => sequencing && idsOf.get(sequencing)?.has(id))

/** Items nest as deep as the XML stage lets elements nest, which is shallow enough for recursion. */
function activityOf(
  owner: Organization | Item,
  templateOf: ReadonlyMap<string, Sequencing>,
  parent?: Activity,
): Activity {
  const [own] = owner.sequencing
  const template = templateOf.get(given(own?.idRef)?.value ?? '')
  const children: Activity[] = []
  const activity: Activity = {
    owner,
    name: nameOf(owner.element),
    ...(parent && { parent }),
    children,
    leaf: parent !== undefined && owner.items.length === 0,
    ...(own && { own }),
    ...(template && { template }),
  }
  for (const item of owner.items) children.push(activityOf(item, templateOf, activity))
  return activity
}

function* below(activity: Activity): Iterable<Activity> {
  for (const child of activity.children) {
    yield child
    yield* below(child)
  }
}

/**
 * The `sequencing` that decides on a part of an activity's sequencing (`controlMode`, `adlseq:objectives`): its own where the part stands
 * there, else that of its template. Parts replace one another as a whole.
 */
export function decisive({ own, template }: Activity, part: string): Sequencing | undefined {
  return own?.parts.has(part) ? own : template?.parts.has(part) ? template : undefined
}

/** A boolean attribute, or what it means when it is left out or says something else. */
export function isTrue(written: Placed | undefined, otherwise: boolean): boolean {
  const value = written?.value.trim()
  return value === 'true' || value === '1' ? true : value === 'false' || value === '0' ? false : otherwise
}

/** A number attribute; undefined when it is left out or none. */
export function numberOf(written: Placed | undefined): number | undefined {
  const value = given(written)?.value
  const number = Number(value)
  return value === undefined || Number.isNaN(number) ? undefined : number
}

/** The name of an objective as LMSs compare it, a URI: escapes read, white space around it and in a row left out. Undefined when blank. */
export function objectiveKey(written: Placed | undefined): string | undefined {
  const value = given(written)?.value
  if (value === undefined || !/[%\s]/.test(value)) return value
  return decodeOnce(value).text.replace(/\s+/g, ' ').trim() || undefined
}

/**
 * References that are looked up: more than any manifest can hold by itself. Only templates times activities come to more, and then the rest
 * says the same again.
 */
export const lookedUp = 1_000_000

/** Tells of each place once: a template is wrong once, for the first of the activities that share it. */
export class Told {
  readonly #places = new Set<unknown>()

  first(place: object): boolean {
    if (this.#places.has(place)) return false
    this.#places.add(place)
    return true
  }
}
