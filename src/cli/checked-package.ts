import type { Report } from '../findings/report.js'
import type { Told } from './problem.js'

/** A package and what became of checking it: its report, or why there is none. */
export type CheckedPackage =
  | { readonly file: string; readonly report: Report; readonly told?: undefined }
  | { readonly file: string; readonly told: Told; readonly report?: undefined }
