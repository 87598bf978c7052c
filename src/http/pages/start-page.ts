import { both, type Language } from '../../kernel/language.js'
import { escaped, page } from './page.js'

const title = both('Fonds: a repository of e-learning packages', 'Fonds : un dépôt de paquets de formation en ligne')

/** What there is to read here, for whoever comes without knowing an address. Addresses are seen from the root. */
const links = [
  [
    'docs/',
    both('Reference: every operation, to read and to try', 'Référence : chaque opération, à lire et à essayer'),
  ],
  ['openapi.json', both('The same for machines (OpenAPI 3.1)', 'La même pour les machines (OpenAPI 3.1)')],
  ['problems/', both('Problems: what can go wrong, and what to do', 'Problèmes : ce qui peut échouer, et que faire')],
  ['healthz', both('State of the server', 'État du serveur')],
] as const

export const startPage = (language: Language): string =>
  page(language, {
    title: title[language],
    root: '.',
    body: `<ul>\n${links.map(([address, text]) => `<li><a href="${address}">${escaped(text[language])}</a></li>`).join('\n')}\n</ul>`,
  })

/** The same for a program. @param base address of the server, without a slash at the end. */
export const startDocument = (base: string) => ({
  name: 'Fonds',
  interface: `${base}/openapi.json`,
  documentation: `${base}/docs/`,
  problems: `${base}/problems/`,
  health: `${base}/healthz`,
})
