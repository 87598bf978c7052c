import { both, type Sentence } from '../../kernel/language.js'
import { jsonText, printable } from '../../kernel/printable.js'
import type { Repository } from '../../repository/repository.js'
import { type ExitCode, exitCode } from '../exit-code.js'
import { startProgress } from '../progress.js'
import { named, referencesIn } from '../references.js'
import { type Session, withRepository } from '../session.js'
import { bytes, counted, nouns, say } from '../wording.js'

export interface VerifyFlags {
  readonly json?: boolean
  readonly pageText?: boolean
}

type ProblemKind = Awaited<ReturnType<Repository['verify']>>['problems'][number]['kind']

const kinds: Readonly<Record<ProblemKind, Sentence>> = {
  'blob-missing': both('A stored file is missing: {subject}', 'Un fichier stocké est absent : {subject}'),
  'blob-damaged': both('A stored file is damaged: {subject}', 'Un fichier stocké est endommagé : {subject}'),
  'dossier-unreadable': both(
    'The dossier of a version cannot be read: {subject}',
    'Le dossier d’une version est illisible : {subject}',
  ),
  'index-damaged': both('The index is damaged', 'L’index est endommagé'),
  'index-inconsistent': both(
    'The index contradicts itself about a course: {subject}',
    'L’index se contredit sur une formation : {subject}',
  ),
}
const whole = both('Everything is whole', 'Tout est intact')
const readAgain = both(
  '{courses}, {versions}, {blobs}, {bytes} read again',
  '{courses}, {versions}, {blobs}, {bytes} relus',
)
const unreferenced = both('of no version: {stray} (fonds gc)', 'd’aucune version : {stray} (fonds gc)')
const pagesRead = both('pages read of {packages}', 'pages lues de {packages}')
const remedy = both(
  'Restore what is named from a backup, then verify again.',
  'Restaurez d’une sauvegarde ce qui est nommé, puis vérifiez de nouveau.',
)

/** Re-reads every byte that is kept. */
export function verify(session: Session, flags: VerifyFlags): Promise<ExitCode> {
  const { terminal, signal } = session
  const { language } = terminal
  return withRepository(session, async (repository) => {
    const progress = startProgress(terminal)
    const report = await repository
      .verify({
        ...(flags.pageText && { pageText: true }),
        signal,
        onProgress: ({ done, total }) => progress.show(done, total, ''),
      })
      .finally(() => progress.stop())
    const problems = report.problems.map((problem) => ({ ...problem, detail: problem.detail[language] }))
    if (flags.json) terminal.print(jsonText({ ...report, problems }))
    else {
      const figures = say(readAgain, language, {
        courses: counted(report.courses, nouns.course, language),
        versions: counted(report.versions, nouns.version, language),
        blobs: counted(report.blobs, nouns.blob, language),
        bytes: bytes(report.bytes, language),
      })
      const references = await referencesIn(
        problems.flatMap(({ subject, detail }) => [subject, detail]),
        repository,
      )
      for (const { kind, subject, detail } of problems) {
        const what = say(kinds[kind], language, { subject: named(subject, references) })
        const why = asSentence(named(detail, references))
        terminal.print(`${terminal.paint('error', kind)} ${printable(`${what}. ${why}`)}`)
      }
      const verdict =
        problems.length === 0
          ? terminal.paint('good', whole[language])
          : terminal.paint('error', counted(problems.length, nouns.problem, language))
      const stray = counted(report.unreferenced, nouns.blob, language)
      const aside = report.unreferenced > 0 ? ` · ${say(unreferenced, language, { stray })}` : ''
      const packages = counted(report.pageText ?? 0, nouns.package, language)
      const pages = flags.pageText ? ` · ${say(pagesRead, language, { packages })}` : ''
      terminal.print(`${verdict} · ${figures}${aside}${pages}`)
      if (problems.length > 0) terminal.note(remedy[language])
    }
    return problems.length > 0 ? exitCode.fault : exitCode.done
  })
}

/** Some details are whole sentences, others only the middle of one. */
const asSentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?…]$/.test(text) ? '' : '.'}`
