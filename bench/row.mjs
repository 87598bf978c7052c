/**
 * A line of the table.
 * @typedef {object} Row
 * @property {string} what
 * @property {string} ours what Fonds needed
 * @property {string} peer what the other one needed; empty when the budget is an absolute one
 * @property {number | undefined} [measured] what the budget is about; absent when nothing could be measured
 * @property {Budget} [budget] absent for a figure that is only told
 */

/** @typedef {{ most?: number, least?: number, unit: string }} Budget `×` for a ratio of two times */

/** @param {Budget} budget */
const told = ({ most, least, unit }) => (most === undefined ? `≥ ${least} ${unit}` : `≤ ${most} ${unit}`)

/** @param {Row} row */
function verdict({ measured, budget }) {
  if (!budget || measured === undefined || Number.isNaN(measured)) return ''
  const met = measured <= (budget.most ?? Number.POSITIVE_INFINITY) && measured >= (budget.least ?? 0)
  return met ? 'met' : '**missed**'
}

/** @param {Row} row */
function figure({ measured, budget }) {
  if (measured === undefined || Number.isNaN(measured)) return 'not measured'
  return `${measured.toFixed(budget?.unit === '×' || !budget ? 2 : 0)} ${budget?.unit ?? '×'}`
}

/** @param {readonly Row[]} rows A Markdown table. */
export const table = (rows) =>
  [
    '| | Fonds | beside it | measured | budget | |',
    '|---|---|---|---|---|---|',
    ...rows.map((row) => {
      const budget = row.budget ? told(row.budget) : ''
      return `| ${row.what} | ${row.ours} | ${row.peer} | ${figure(row)} | ${budget} | ${verdict(row)} |`
    }),
  ].join('\n')

/** Seconds, least and median, and what the processor did. @param {import('./measure.mjs').Runs} runs */
export const seconds = ({ min, median }) => {
  const s = (/** @type {number} */ milliseconds) => (milliseconds / 1000).toFixed(2)
  return `${s(min.wall)} s (median ${s(median.wall)}, processor ${Number.isNaN(min.cpu) ? '?' : s(min.cpu)})`
}
