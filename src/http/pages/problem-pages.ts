import type { Operation } from '../../contract/operation.js'
import { operations } from '../../contract/operations.js'
import { clientProblems, problemSentence, problemsOf, problemTitle } from '../../contract/problems.js'
import { type ErrorCode, errors } from '../../kernel/errors.js'
import { both, type Language } from '../../kernel/language.js'
import { escaped, page } from './page.js'

const words = {
  problems: both('Problems', 'Problèmes'),
  about: both(
    'Every answer that is no success is one of these, as application/problem+json (RFC 9457). Its code never changes; what it says is in English or French.',
    'Toute réponse qui n’est pas un succès est l’un de ces problèmes, en application/problem+json (RFC 9457). Son code ne change jamais ; son texte est en français ou en anglais.',
  ),
  code: both('Code', 'Code'),
  status: both('Status', 'Statut'),
  says: both('What it says', 'Ce qu’il dit'),
  operations: both('Operations that may answer it', 'Opérations qui peuvent le donner'),
  all: both('All problems', 'Tous les problèmes'),
}

/** The page that a problem's `type` points at; undefined for what no client is ever told. */
export function problemPage(code: string, language: Language): string | undefined {
  const known = clientProblems.find((problem) => problem === code)
  if (known === undefined) return undefined
  const { status } = errors[known]
  const given = operationsWith(known).map(
    ([id, { group, method, path, summary }]) =>
      `<li><a href="../docs/#/${group}/${id}"><code>${method.toUpperCase()} ${escaped(path.replace('+}', '}'))}</code></a> <span lang="en">${escaped(summary)}</span></li>`,
  )
  return page(language, {
    title: known,
    root: '..',
    body: `<p><strong>${status}</strong> ${escaped(problemTitle(known)[language])}</p>
<p>${prose(problemSentence(known, language))}</p>
${given.length === 0 ? '' : `<h2>${words.operations[language]}</h2>\n<ul>\n${given.join('\n')}\n</ul>`}
<p><a href="./">${words.all[language]}</a></p>`,
  })
}

export const problemIndexPage = (language: Language): string =>
  page(language, {
    title: words.problems[language],
    root: '..',
    body: `<p>${escaped(words.about[language])}</p>
<table>
<thead><tr><th scope="col">${words.code[language]}</th><th scope="col">${words.status[language]}</th><th scope="col">${words.says[language]}</th></tr></thead>
<tbody>
${clientProblems.map((code) => row(code, language)).join('\n')}
</tbody>
</table>`,
  })

const row = (code: ErrorCode, language: Language): string =>
  `<tr><td><a href="${code}"><code>${code}</code></a></td><td>${errors[code].status}</td><td>${prose(problemSentence(code, language))}</td></tr>`

const operationsWith = (code: ErrorCode): readonly (readonly [string, Operation])[] =>
  Object.entries(operations as Readonly<Record<string, Operation>>).filter(([, operation]) =>
    problemsOf(operation).includes(code),
  )

/** A sentence whose values are not known: they stand as ‹name›, and what is between backticks is code. */
const prose = (sentence: string): string =>
  escaped(sentence.replace(/\{(\w+)\}/g, '‹$1›')).replace(/`([^`]+)`/g, '<code>$1</code>')
