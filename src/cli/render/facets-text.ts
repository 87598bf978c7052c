import type { FacetName } from '../../holdings/course-search.js'
import { both } from '../../kernel/language.js'
import { printable } from '../../kernel/printable.js'
import type { SearchPage } from '../../repository/repository.js'
import type { Look } from '../terminal.js'
import { number } from '../wording.js'
import { wrap } from './wrap.js'

const names: Readonly<Record<FacetName, ReturnType<typeof both>>> = {
  standard: both('Standard', 'Standard'),
  organisation: both('Organisation', 'Organisme'),
  collection: both('Collection', 'Collection'),
  tag: both('Tag', 'Étiquette'),
  language: both('Language', 'Langue'),
  domain: both('Domain', 'Domaine'),
  modality: both('Modality', 'Modalité'),
  licence: both('Licence', 'Licence'),
  skill: both('Skill', 'Compétence'),
  job: both('Job', 'Métier'),
  theme: both('Theme', 'Thème'),
  level: both('Level', 'Niveau'),
  certifying: both('Certifying', 'Certifiante'),
  verdict: both('Verdict', 'Verdict'),
}

/** A line or more for each facet in which there is anything: its values, each with how many have it. */
export function facetsText(facets: NonNullable<SearchPage['facets']>, look: Look): string[] {
  const told = Object.entries(facets).filter(([, values]) => values.length > 0)
  const headed = told.map(([name, values]) => ({ head: names[name as FacetName][look.language], values }))
  const width = Math.max(0, ...headed.map(({ head }) => head.length)) + 2
  return headed.flatMap(({ head, values }) => {
    const counts = values.map(({ value, label, count }) => `${label ?? value} ${number(count, look.language)}`)
    const [first = '', ...rest] = wrap(printable(counts.join(' · ')), ' '.repeat(width), look.width)
    return [look.paint('faint', head.padEnd(width)) + first.trimStart(), ...rest]
  })
}
