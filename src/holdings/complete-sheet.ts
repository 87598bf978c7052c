import type { Sheet } from './sheet-schema.js'

/** Fields that a sheet has to have before others see the course. */
const needed = ['catchphrase', 'goals', 'content', 'modality', 'licence'] as const satisfies readonly (keyof Sheet)[]

/** Which of those a sheet lacks. */
export const missingIn = (sheet: Sheet): string[] => needed.filter((field) => sheet[field] === undefined)
