import { XMLBuilder } from 'fast-xml-parser'
import { ruleOf } from '../../findings/catalogue.js'
import { explain } from '../../findings/explain.js'
import { type FindingGroup, groupFindings } from '../../findings/group-findings.js'
import { rulePage } from '../../findings/rule-page.js'
import { both, type Language } from '../../kernel/language.js'
import type { CheckedPackage } from '../checked-package.js'
import { position } from './position.js'

const nothingFound = both('no fault found', 'aucun défaut')
const unreadable = both('the package can be read', 'le paquet est lisible')

interface TestCase {
  readonly '@name': string
  readonly '@classname': string
  readonly failure?: object
  readonly error?: object
  readonly 'system-out'?: string
}

/**
 * JUnit XML, as build servers read it: a suite for each package, a case for each rule that spoke. What blocks is a failure; a warning
 * passes, and says its words on `system-out`.
 */
export function junit(packages: readonly CheckedPackage[], language: Language): string {
  const suites = packages.map((checked) => suite(checked, language))
  const total = (name: '@tests' | '@failures' | '@errors') => suites.reduce((sum, each) => sum + each[name], 0)
  const builder = new XMLBuilder({
    attributeNamePrefix: '@',
    ignoreAttributes: false,
    format: true,
    suppressEmptyNode: true,
  })
  const document = {
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    testsuites: {
      '@name': 'fonds check',
      '@tests': total('@tests'),
      '@failures': total('@failures'),
      '@errors': total('@errors'),
      testsuite: suites,
    },
  }
  return builder.build(document)
}

function suite({ file, report, told }: CheckedPackage, language: Language) {
  const name = attribute(file)
  const cases: TestCase[] = []
  if (told)
    cases.push({
      '@name': unreadable[language],
      '@classname': name,
      error: { '@type': told.code, '@message': attribute(told.message) },
    })
  if (report) for (const group of groupFindings(report)) cases.push(ruleCase(group, name, language))
  if (cases.length === 0) cases.push({ '@name': nothingFound[language], '@classname': name })
  return {
    '@name': name,
    '@tests': cases.length,
    '@failures': cases.filter(({ failure }) => failure).length,
    '@errors': cases.filter(({ error }) => error).length,
    testcase: cases,
  }
}

function ruleCase({ rule, severity, findings, total }: FindingGroup, classname: string, language: Language): TestCase {
  const told = findings.map((finding) => ({ place: finding.place, ...explain(finding, language) }))
  const texts = told.map(({ place, message, fix }) => `${position(place)}: ${message}\n${fix}`)
  const text = [...texts, rulePage(rule)].join('\n\n')
  const named = {
    '@name': attribute(`${rule} ${ruleOf(rule).title[language]}`),
    '@classname': classname,
  }
  if (severity === 'warning' || severity === 'info') return { ...named, 'system-out': content(text) }
  const failure = {
    '@type': severity,
    '@message': attribute(total > 1 ? `${told[0]?.message} (× ${total})` : (told[0]?.message ?? '')),
    '#text': content(text),
  }
  return { ...named, failure }
}

// XML 1.0, production 2: what is not a Char cannot stand in a document, not even as a reference; what turns text around may, and must not.
const unfit = /[\p{Cs}\p{Bidi_Control}\ufffe\uffff]|[^\P{Cc}\t\n\r]/gu

const content = (text: string): string => text.replace(unfit, '\uFFFD')
const attribute = (text: string): string => content(text).replace(/\s+/g, ' ')
