import type { ManifestOutline, OutlineNode, OutlineResource } from '../manifest-outline.js'
import { completion, launch, list, text, texts } from '../outline-parts.js'
import type { Placed } from '../value.js'
import { digestSequencing } from './digest-sequencing.js'
import {
  type AdlElement,
  defaultOrganization,
  type ImsManifest,
  type Item,
  manifestsOf,
  type Organization,
  type Resource,
} from './ims-manifest.js'
import type { Sequencing } from './sequencing.js'

export function outlineIms(manifest: ImsManifest): Pick<ManifestOutline, 'tree' | 'resources'> {
  return new ImsOutliner(manifest).outline()
}

class ImsOutliner {
  readonly #manifest: ImsManifest
  /** Of the manifest and of those inside it; the first where an identifier stands twice. */
  readonly #resources = new Map<string, Resource>()
  /** Sequencing that activities refer to by `IDRef`. */
  readonly #templates = new Map<string, Sequencing>()

  constructor(manifest: ImsManifest) {
    this.#manifest = manifest
    for (const one of manifestsOf(manifest)) {
      for (const { list: resources } of one.resources)
        for (const resource of resources) keepFirst(this.#resources, resource.identifier, resource)
      for (const { templates } of one.sequencingCollections)
        for (const template of templates) keepFirst(this.#templates, template.id, template)
    }
  }

  outline(): Pick<ManifestOutline, 'tree' | 'resources'> {
    const chosen = defaultOrganization(this.#manifest)
    const organizations = this.#manifest.organizations.flatMap(({ list: found }) => found)
    const resources = [...manifestsOf(this.#manifest)].flatMap((one) =>
      one.resources.flatMap(({ list: found }) => found),
    )
    return {
      tree: organizations.map((organization) => ({
        ...this.#node('organization', organization),
        ...(organization === chosen && { default: true as const }),
      })),
      resources: resources.map((resource) => this.#resource(resource)),
    }
  }

  #node(kind: 'organization' | 'item', activity: Organization | Item): OutlineNode {
    const sequencing = this.#sequencing(activity.sequencing[0])
    return {
      kind,
      ...text('identifier', activity.identifier),
      titles: texts(activity.titles),
      place: activity.place,
      ...('isvisible' in activity && activity.isvisible?.value.trim() === 'false' && { hidden: true as const }),
      ...('adl' in activity && text('prerequisites', adlText(activity.adl, 'prerequisites'))),
      ...('identifierref' in activity && this.#launch(activity)),
      ...readCompletion(activity.adl, sequencing),
      ...list('objectives', targetsOf(sequencing)),
      ...digestSequencing(sequencing),
      ...list(
        'children',
        activity.items.map((item) => this.#node('item', item)),
      ),
    }
  }

  #launch(item: Item): Pick<OutlineNode, 'resource' | 'launches'> {
    const resource = this.#resources.get(item.identifierref?.value.trim() ?? '')
    const reference = text('resource', item.identifierref)
    if (!resource?.href) return reference
    return {
      ...reference,
      launches: [
        {
          ...launch(resource.href.value, this.#manifest.file, resource.fullBase),
          ...text('parameters', item.parameters),
          ...text('data', adlText(item.adl, 'datafromlms')),
          ...text('scormType', resource.scormType),
        },
      ],
    }
  }

  #resource(resource: Resource): OutlineResource {
    const { href, files, dependencies, fullBase } = resource
    return {
      ...text('identifier', resource.identifier),
      ...text('type', resource.type),
      ...text('scormType', resource.scormType),
      ...(href && launch(href.value, this.#manifest.file, fullBase)),
      files: files.length,
      ...list(
        'dependencies',
        dependencies.flatMap(({ identifierref }) => identifierref?.value.trim() || []),
      ),
    }
  }

  /** What a template says stands wherever the activity itself says nothing of the kind. */
  #sequencing(own: Sequencing | undefined): Sequencing | undefined {
    const template = this.#templates.get(own?.idRef?.value.trim() ?? '')
    if (!own || !template) return own
    const filled = <T extends object>(part: T, ofTemplate: T): T => (Object.keys(part).length > 0 ? part : ofTemplate)
    const ownRollup = own.rollup.rules.length > 0 || Object.keys(own.rollup.settings).length > 0
    return {
      ...own,
      controlMode: filled(own.controlMode, template.controlMode),
      rules: filled(own.rules, template.rules),
      limitConditions: filled(own.limitConditions, template.limitConditions),
      rollup: ownRollup ? own.rollup : template.rollup,
      objectives: filled(own.objectives, template.objectives),
      furtherObjectives: filled(own.furtherObjectives, template.furtherObjectives),
      randomization: filled(own.randomization, template.randomization),
      delivery: filled(own.delivery, template.delivery),
      constrainedChoice: filled(own.constrainedChoice, template.constrainedChoice),
      rollupConsiderations: filled(own.rollupConsiderations, template.rollupConsiderations),
    }
  }
}

function keepFirst<T>(known: Map<string, T>, id: Placed | undefined, value: T): void {
  const key = id?.value.trim()
  if (key && !known.has(key)) known.set(key, value)
}

/** ADL's elements differ in letter case between the standards. */
const adlOf = (elements: readonly AdlElement[], name: string): AdlElement | undefined =>
  elements.find((element) => element.name.toLowerCase() === name)

function adlText(elements: readonly AdlElement[], name: string): Placed | undefined {
  const element = adlOf(elements, name)
  return element && { value: element.text, place: element.place }
}

function readCompletion(
  adl: readonly AdlElement[],
  sequencing: Sequencing | undefined,
): Pick<OutlineNode, 'completion'> {
  const threshold = adlOf(adl, 'completionthreshold')?.attributes
  const primary = sequencing?.objectives.find((objective) => objective.primary)
  return completion({
    masteryScore: adlText(adl, 'masteryscore'),
    maxTimeAllowed: adlText(adl, 'maxtimeallowed'),
    timeLimitAction: adlText(adl, 'timelimitaction'),
    completionThreshold: adlText(adl, 'completionthreshold'),
    completedByMeasure: threshold?.completedByMeasure,
    minProgressMeasure: threshold?.minProgressMeasure,
    progressWeight: threshold?.progressWeight,
    satisfiedByMeasure: primary?.satisfiedByMeasure,
    minNormalizedMeasure: primary?.minNormalizedMeasure,
    attemptLimit: sequencing?.limitConditions.attemptLimit,
    attemptAbsoluteDurationLimit: sequencing?.limitConditions.attemptAbsoluteDurationLimit,
    tracked: sequencing?.delivery.tracked,
    completionSetByContent: sequencing?.delivery.completionSetByContent,
    objectiveSetByContent: sequencing?.delivery.objectiveSetByContent,
  })
}

/** Global objectives that an activity reads or writes. */
function targetsOf(sequencing: Sequencing | undefined): string[] {
  const maps = [...(sequencing?.objectives ?? []), ...(sequencing?.furtherObjectives ?? [])].flatMap(
    (objective) => objective.maps,
  )
  return [...new Set(maps.flatMap(({ targetObjectiveID }) => targetObjectiveID?.value.trim() || []))]
}
