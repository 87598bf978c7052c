/** The run-time data models of SCORM: every element that an edition defines, `n` standing for a number. */

const scorm12 = `
  cmi._version
  cmi.core._children cmi.core.student_id cmi.core.student_name cmi.core.lesson_location cmi.core.credit cmi.core.lesson_status
  cmi.core.entry cmi.core.score._children cmi.core.score.raw cmi.core.score.max cmi.core.score.min cmi.core.total_time
  cmi.core.lesson_mode cmi.core.exit cmi.core.session_time
  cmi.suspend_data cmi.launch_data cmi.comments cmi.comments_from_lms
  cmi.objectives._children cmi.objectives._count cmi.objectives.n.id cmi.objectives.n.score._children cmi.objectives.n.score.raw
  cmi.objectives.n.score.max cmi.objectives.n.score.min cmi.objectives.n.status
  cmi.student_data._children cmi.student_data.mastery_score cmi.student_data.max_time_allowed cmi.student_data.time_limit_action
  cmi.student_preference._children cmi.student_preference.audio cmi.student_preference.language cmi.student_preference.speed
  cmi.student_preference.text
  cmi.interactions._children cmi.interactions._count cmi.interactions.n.id cmi.interactions.n.objectives._count
  cmi.interactions.n.objectives.n.id cmi.interactions.n.time cmi.interactions.n.type cmi.interactions.n.correct_responses._count
  cmi.interactions.n.correct_responses.n.pattern cmi.interactions.n.weighting cmi.interactions.n.student_response
  cmi.interactions.n.result cmi.interactions.n.latency`

const scorm2004 = `
  cmi._version
  cmi.comments_from_learner._children cmi.comments_from_learner._count cmi.comments_from_learner.n.comment
  cmi.comments_from_learner.n.location cmi.comments_from_learner.n.timestamp
  cmi.comments_from_lms._children cmi.comments_from_lms._count cmi.comments_from_lms.n.comment cmi.comments_from_lms.n.location
  cmi.comments_from_lms.n.timestamp
  cmi.completion_status cmi.completion_threshold cmi.credit cmi.entry cmi.exit
  cmi.interactions._children cmi.interactions._count cmi.interactions.n.id cmi.interactions.n.type
  cmi.interactions.n.objectives._count cmi.interactions.n.objectives.n.id cmi.interactions.n.timestamp
  cmi.interactions.n.correct_responses._count cmi.interactions.n.correct_responses.n.pattern cmi.interactions.n.weighting
  cmi.interactions.n.learner_response cmi.interactions.n.result cmi.interactions.n.latency cmi.interactions.n.description
  cmi.launch_data cmi.learner_id cmi.learner_name
  cmi.learner_preference._children cmi.learner_preference.audio_level cmi.learner_preference.language
  cmi.learner_preference.delivery_speed cmi.learner_preference.audio_captioning
  cmi.location cmi.max_time_allowed cmi.mode
  cmi.objectives._children cmi.objectives._count cmi.objectives.n.id cmi.objectives.n.score._children
  cmi.objectives.n.score.scaled cmi.objectives.n.score.raw cmi.objectives.n.score.min cmi.objectives.n.score.max
  cmi.objectives.n.success_status cmi.objectives.n.completion_status cmi.objectives.n.progress_measure
  cmi.objectives.n.description
  cmi.progress_measure cmi.scaled_passing_score
  cmi.score._children cmi.score.scaled cmi.score.raw cmi.score.min cmi.score.max
  cmi.session_time cmi.success_status cmi.suspend_data cmi.time_limit_action cmi.total_time
  adl.nav.request adl.nav.request_valid.continue adl.nav.request_valid.previous adl.nav.request_valid.choice.n
  adl.nav.request_valid.jump.n
  adl.data._children adl.data._count adl.data.n.id adl.data.n.store`

type Branches = Map<string, Branches>

/** The elements of one edition, segment by segment. */
class DataModel {
  readonly names: readonly string[]
  readonly #root: Branches = new Map()

  constructor(text: string) {
    this.names = text.trim().split(/\s+/)
    for (const name of this.names) {
      let at = this.#root
      for (const segment of name.split('.')) {
        const next = at.get(segment) ?? new Map()
        at.set(segment, next)
        at = next
      }
    }
  }

  /** Whether a literal is an element, or the beginning of one that a script completes: `cmi.interactions.` + number. */
  knows(literal: string): boolean {
    let at: Branches | undefined = this.#root
    for (const segment of literal.split('.')) {
      if (segment === '') return true
      // Where a number belongs, scripts have whatever they replace by it.
      at = at.get(segment) ?? (segment.startsWith('_') ? undefined : at.get('n'))
      if (!at) return false
    }
    return true
  }
}

export type Generation = 'scorm12' | 'scorm2004'

export const dataModels: Readonly<Record<Generation, DataModel>> = {
  scorm12: new DataModel(scorm12),
  scorm2004: new DataModel(scorm2004),
}

export const otherGeneration: Readonly<Record<Generation, Generation>> = {
  scorm12: 'scorm2004',
  scorm2004: 'scorm12',
}

/** How editions are called in sentences, the same in every language. */
export const generationNames: Readonly<Record<Generation, string>> = { scorm12: 'SCORM 1.2', scorm2004: 'SCORM 2004' }

/** What an element of the other edition is called in this one, where it has a like. */
const likes: readonly (readonly [scorm12: string, scorm2004: string])[] = [
  ['cmi.core.student_id', 'cmi.learner_id'],
  ['cmi.core.student_name', 'cmi.learner_name'],
  ['cmi.core.lesson_location', 'cmi.location'],
  ['cmi.core.credit', 'cmi.credit'],
  ['cmi.core.lesson_status', 'cmi.completion_status, cmi.success_status'],
  ['cmi.core.lesson_status', 'cmi.success_status'],
  ['cmi.core.lesson_status', 'cmi.completion_status'],
  ['cmi.core.entry', 'cmi.entry'],
  ['cmi.core.exit', 'cmi.exit'],
  ['cmi.core.lesson_mode', 'cmi.mode'],
  ['cmi.core.score.raw', 'cmi.score.raw'],
  ['cmi.core.score.raw', 'cmi.score.scaled'],
  ['cmi.core.score.min', 'cmi.score.min'],
  ['cmi.core.score.max', 'cmi.score.max'],
  ['cmi.core.session_time', 'cmi.session_time'],
  ['cmi.core.total_time', 'cmi.total_time'],
  ['cmi.comments', 'cmi.comments_from_learner'],
  ['cmi.student_data.mastery_score', 'cmi.scaled_passing_score'],
  ['cmi.student_data.max_time_allowed', 'cmi.max_time_allowed'],
  ['cmi.student_data.time_limit_action', 'cmi.time_limit_action'],
]

const counterparts: Readonly<Record<Generation, ReadonlyMap<string, string>>> = {
  scorm12: new Map([...likes].reverse().map(([here, there]) => [there, here])),
  scorm2004: new Map([...likes].reverse().map(([here, there]) => [here, there])),
}

/** The element, or elements, of a generation that an element of the other one has become. */
export const counterpart = (generation: Generation, name: string): string | undefined =>
  counterparts[generation].get(name)
