import type { Finding } from '../../../kernel/finding.js'
import { fileName, slashed } from '../../../kernel/path.js'
import type { PackageView } from '../../view.js'

/** Programs for Windows, macOS and Android, and files that Windows runs when they are opened. */
const programs = new Set(
  'exe dll msi msp scr bat cmd ps1 vbs vbe wsf wsh hta cpl pif lnk ocx reg apk dmg command'.split(' '),
)
/** Pages that a server runs: PHP, ASP, JSP, ColdFusion, CGI. */
const serverPages = /^(?:php\d?|phtml|phar|asp|aspx|ashx|asmx|jsp|jspx|cfm|cgi)$/
/** Languages of servers that are taught as often as they are used. */
const interpreted = new Set(['py', 'rb', 'pl'])
const settings = new Set(['.htaccess', '.htpasswd', '.user.ini', 'web.config'])
/** Longer endings are no extension. */
const longestExtension = 10

/** SEC-001 and SEC-002: files that are programs, by their names. */
export function* fileNames({ container }: PackageView): Iterable<Finding> {
  /** Programs for macOS are folders: how many files each has. */
  const bundles = new Map<string, number>()
  for (const { path, directory, litter, magic } of container.entries) {
    if (directory || litter) continue
    const whole = slashed(path)
    const bundle = bundleOf(whole)
    if (bundle !== undefined) {
      bundles.set(bundle, (bundles.get(bundle) ?? 0) + 1)
      continue
    }
    const file = fileName(whole)
    const extension = extensionOf(file)
    const told = (rule: string, which?: string): Finding => ({
      rule,
      ...(which && { case: which }),
      place: { file: path },
      args: { file, extension },
    })
    if (programs.has(extension) || (extension === 'com' && isBinary(magic))) yield told('SEC-001')
    else if (extension === 'jar') yield told('SEC-001', 'java')
    else if (serverPages.test(extension)) yield told('SEC-002')
    else if (settings.has(file.toLowerCase())) yield told('SEC-002', 'settings')
    else if (interpreted.has(extension)) yield told('SEC-002', 'interpreted')
  }
  for (const [bundle, files] of bundles)
    yield {
      rule: 'SEC-001',
      case: 'bundle',
      place: { file: bundle },
      args: { file: bundle, extension: 'app', files },
    }
}

/** The folder `….app` that holds a file of a macOS program, where it lies in the folder `Contents`. */
function bundleOf(path: string): string | undefined {
  const at = path.toLowerCase().indexOf('.app/contents/')
  return at < 0 ? undefined : path.slice(0, at + '.app'.length)
}

/** In lower case, without its dot; empty where there is none. */
export function extensionOf(path: string): string {
  const dot = path.lastIndexOf('.')
  const extension = path.slice(dot + 1)
  return dot < 0 || extension.length > longestExtension || extension.includes('/') ? '' : extension.toLowerCase()
}

/** `www.example.com` is the name of many a saved page: only bytes that are no text make a program of it. */
const isBinary = (magic: Uint8Array | undefined): boolean =>
  magic?.some((byte) => byte < 9 || (byte > 13 && byte < 32)) ?? false
