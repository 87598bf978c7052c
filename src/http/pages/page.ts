import { sha256 } from '../../kernel/digest.js'
import { both, type Language } from '../../kernel/language.js'

const style = `:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}
body{max-width:46rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}
th,td{text-align:start;vertical-align:top;padding:.3rem .6rem .3rem 0;border-top:1px solid #8886}
code{font:.95em ui-monospace,monospace}`

/** Nothing runs, nothing is fetched, nobody frames it: all there is to a page is its text and this style. */
export const pagePolicy = `default-src 'none'; style-src 'sha256-${Buffer.from(sha256(style), 'hex').toString('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

const home = both('Fonds, the HTTP interface', 'Fonds, l’interface HTTP')

/** A page of HTML. @param root way to the root of the server, seen from the page: `..`. @param body markup. */
export const page = (
  language: Language,
  { title, root, body }: { readonly title: string; readonly root: string; readonly body: string },
): string => `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${body}
</main>
<footer><p><a href="${root}/">${home[language]}</a></p></footer>
</body>
</html>
`

export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
