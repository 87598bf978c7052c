import { type FileHandle, open } from 'node:fs/promises'
import { extname } from 'node:path'
import { FondsError } from '../kernel/errors.js'
import { both, type Language } from '../kernel/language.js'
import { jsonText } from '../kernel/printable.js'
import { systemReason } from '../kernel/system-error.js'
import type { AddLine } from './lines/add-schema.js'
import { csvHead, csvLine } from './render/csv.js'
import { UsageError } from './usage-error.js'

const wrongEnding = both(
  '{file}: a report is a .csv or a .jsonl file.',
  '{file} : un rapport est un fichier .csv ou .jsonl.',
)

/** A report that grows line by line, so that whatever ends the batch leaves what was done on the disk. */
export interface BatchReport {
  write(line: AddLine): Promise<void>
  close(): Promise<void>
}

/** @throws {UsageError} for an ending that names no form. */
export function assertReportNames(files: readonly string[]): void {
  for (const file of files)
    if (!['.csv', '.jsonl'].includes(extname(file).toLowerCase())) throw new UsageError(wrongEnding, { file })
}

/** Empties the files. @throws {FondsError} `target-unwritable`. */
export async function openBatchReports(files: readonly string[], language: Language): Promise<BatchReport> {
  const reports = await Promise.all(files.map((file) => openOne(file, language)))
  return {
    write: async (line) => {
      for (const report of reports) await report.write(line)
    },
    close: async () => {
      for (const report of reports) await report.close()
    },
  }
}

async function openOne(file: string, language: Language): Promise<BatchReport> {
  const csv = extname(file).toLowerCase() === '.csv'
  const append = async (handle: FileHandle, text: string): Promise<void> => {
    await handle.appendFile(text).catch((cause: unknown) => {
      throw unwritable(file, cause)
    })
  }
  const handle = await open(file, 'w').catch((cause: unknown) => {
    throw unwritable(file, cause)
  })
  if (csv) await append(handle, csvHead(language))
  return {
    write: (line) => append(handle, csv ? csvLine(line, language) : `${jsonText(line)}\n`),
    close: () => handle.close(),
  }
}

const unwritable = (file: string, cause: unknown): FondsError =>
  new FondsError('target-unwritable', { file, reason: systemReason(cause) }, cause)
