import { createHash } from 'node:crypto'
import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Attribution } from '../../holdings/course-index.js'
import { FondsError, isFondsError } from '../../kernel/errors.js'
import { both, type Language, type Sentence } from '../../kernel/language.js'
import { jsonText, printable } from '../../kernel/printable.js'
import { systemReason } from '../../kernel/system-error.js'
import type { ExportedPackage, Taking } from '../../repository/exported-package.js'
import type { Repository } from '../../repository/repository.js'
import { type ExitCode, exitCode, worst } from '../exit-code.js'
import type { ChangeLine, ExportLine } from '../lines/export-schema.js'
import { type ProgressBar, startProgress } from '../progress.js'
import { type Session, toldOf, withRepository } from '../session.js'
import type { Look } from '../terminal.js'
import { UsageError } from '../usage-error.js'
import { bytes, say } from '../wording.js'
import { writeBeside } from '../write-beside.js'

export interface ExportFlags {
  readonly json?: boolean
  readonly output?: string
  readonly force?: boolean
  readonly repair?: boolean
  /** In what way another's package comes to be used. */
  readonly via?: Taking['via']
}

const oneToOutput = both(
  'Standard output takes one package, and {count} are named. Name a folder with -o.',
  'La sortie standard reçoit un seul paquet, et il y en a {count}. Indiquez un dossier avec -o.',
)
const oneToFile = both(
  '{file} is one file, and {count} packages are named. Name a folder: -o {file}/',
  '{file} est un seul fichier, et il y a {count} paquets. Indiquez un dossier : -o {file}/',
)
const notToTerminal = both(
  'A zip on a terminal helps nobody. Send it to a file or to another program.',
  'Un zip sur un terminal n’aide personne. Envoyez-le vers un fichier ou un autre programme.',
)
/** Of a sound file and of one whose faults are others: it is not for a repair to tell them apart. */
const nothingToRepair = both(
  'Nothing in this file can be repaired: it has no wrapping folder, no leftovers, no backslash in a name. `fonds check` says whether anything else is wrong.',
  'Rien dans ce fichier n’est à réparer ainsi : ni dossier englobant, ni résidu, ni barre oblique inverse dans un nom. `fonds check` dit si autre chose ne va pas.',
)
const written = both(
  '{reference}: {file} ({size}), SHA-256 {sha256}',
  '{reference} : {file} ({size}), SHA-256 {sha256}',
)
const changed = {
  unwrapped: both(
    'the folder “{folder}” around the course is gone',
    'le dossier « {folder} » autour de la formation est retiré',
  ),
  litter: both('“{path}” is left out', '« {path} » est écarté'),
  slashes: both(
    '{names} names have slashes in place of backslashes',
    '{names} noms ont des barres obliques, et non inverses',
  ),
} satisfies Record<ChangeLine['kind'], Sentence>

/** Where packages go. */
type Target = { readonly kind: 'output' } | { readonly kind: 'file' | 'folder'; readonly path: string }

/** Gives packages back byte for byte, or repaired on demand. */
export async function exportPackages(
  session: Session,
  references: readonly string[],
  flags: ExportFlags,
): Promise<ExitCode> {
  const { terminal, signal } = session
  const target = await targetOf(flags.output, references.length, terminal.isOutTerminal)
  const files = flags.repair ? await filesAmong(references) : new Set<string>()
  const run = async (repository: Repository | undefined): Promise<ExitCode> => {
    const progress = startProgress(terminal)
    const names = new Set<string>()
    let code: ExitCode = exitCode.done
    try {
      for (const reference of references) {
        if (signal.aborted) break
        const open = () =>
          repository && !files.has(reference)
            ? repository.export(reference, {
                ...(flags.repair && { repair: true }),
                ...(flags.via && { via: flags.via }),
              })
            : session.repairFile(reference)
        const line = await exportOne({ session, open, reference, flags, target, names, progress }).catch(
          (thrown: unknown): ExportLine => {
            if (signal.aborted) return { reference }
            const told = toldOf(session, thrown)
            const needless = files.has(reference) && isFondsError(thrown, 'repair-needless')
            const message = needless ? nothingToRepair[terminal.language] : told.message
            code = worst(code, told.exit)
            if (!flags.json || target.kind === 'output') terminal.complain(message, reference)
            return { reference, problem: { code: told.code, message } }
          },
        )
        if (target.kind === 'output' || signal.aborted) continue
        if (flags.json) terminal.print(jsonText(line))
        else if (!line.problem) terminal.print(...exportText(line, terminal))
      }
    } finally {
      progress.stop()
    }
    return signal.aborted ? exitCode.interrupted : code
  }
  return files.size === new Set(references).size ? run(undefined) : withRepository(session, run)
}

/** What can be repaired without a repository. */
async function filesAmong(references: readonly string[]): Promise<Set<string>> {
  const files = new Set<string>()
  for (const reference of references) {
    const stats = await stat(reference).catch(() => undefined)
    if (stats?.isFile()) files.add(reference)
  }
  return files
}

function exportText(line: ExportLine, look: Look): string[] {
  const { language } = look
  const args = {
    reference: printable(line.reference),
    file: look.paint('strong', printable(line.file ?? '')),
    size: bytes(line.size ?? 0, language),
    sha256: line.sha256,
  }
  return [say(written, language, args), ...(line.changes ?? []).map((change) => `  ${changeText(change, language)}`)]
}

function changeText({ kind, folder = '', path = '', names = 0 }: ChangeLine, language: Language): string {
  return printable(say(changed[kind], language, { folder, path, names }))
}

async function targetOf(output: string | undefined, count: number, terminal: boolean): Promise<Target> {
  if (output === '-') {
    if (count > 1) throw new UsageError(oneToOutput, { count })
    if (terminal) throw new UsageError(notToTerminal)
    return { kind: 'output' }
  }
  if (output === undefined) return { kind: 'folder', path: '.' }
  const stats = await stat(output).catch(() => undefined)
  if (stats?.isDirectory()) return { kind: 'folder', path: output }
  if (output.endsWith('/')) {
    await mkdir(output).catch((cause: unknown) => {
      throw new FondsError('target-unwritable', { file: output, reason: systemReason(cause) }, cause)
    })
    return { kind: 'folder', path: output }
  }
  if (count > 1) throw new UsageError(oneToFile, { file: output, count })
  return { kind: 'file', path: output }
}

interface ExportWork {
  readonly session: Session
  readonly open: () => Promise<ExportedPackage>
  readonly reference: string
  readonly flags: ExportFlags
  readonly target: Target
  /** File names given out in this run. */
  readonly names: Set<string>
  readonly progress: ProgressBar
}

async function exportOne(work: ExportWork): Promise<ExportLine> {
  const { session, open, reference, flags, target, names, progress } = work
  const exported = await open()
  const copy = async (write: (chunk: Uint8Array) => Promise<unknown>) => {
    const hash = createHash('sha256')
    let size = 0
    for await (const chunk of exported.bytes) {
      if (session.signal.aborted) throw new FondsError('cancelled')
      hash.update(chunk)
      await write(chunk)
      size += chunk.byteLength
      progress.show(size, exported.size, exported.fileName)
    }
    return { size, sha256: hash.digest('hex') }
  }
  const { derivedFrom } = exported
  const told = {
    repaired: flags.repair === true,
    changes: exported.changes.map((change) => ({ ...change })),
    ...(derivedFrom && { derivedFrom: attributed(derivedFrom) }),
  }
  if (target.kind === 'output')
    return { reference, file: '-', ...(await copy((chunk) => session.terminal.pour(chunk))), ...told }
  const file = target.kind === 'file' ? target.path : join(target.path, freeName(exported, reference, names))
  if (!flags.force && (await stat(file).catch(() => undefined))) throw new FondsError('target-exists', { file })
  const done = await writeBeside(file, { replace: flags.force === true }, (handle) =>
    copy((chunk) => handle.writeFile(chunk)),
  )
  return { reference, file, ...done, ...told }
}

const attributed = ({ team, ...source }: Attribution) => ({ ...source, ...(team && { team: [...team] }) })

/** The package's own name, which comes from a title: made a name of one file, and of one package of this run. */
function freeName({ fileName }: ExportedPackage, reference: string, names: Set<string>): string {
  const plain =
    printable(fileName)
      .replaceAll('\uFFFD', '')
      .replace(/[/\\:*?"<>|]/g, '_')
      .replace(/^[.\s-]+/, '') || 'package.zip'
  const name = names.has(plain.toLowerCase())
    ? plain.replace(/(\.[^.]*)?$/, `-${reference.replace(/[^\w.-]/g, '_')}$1`)
    : plain
  names.add(name.toLowerCase())
  return name
}
