import type { Severity } from '../../../findings/rule.js'
import { html, type Markup } from './markup.js'

/** The sign of a severity, in a square of 14: told apart by form, not by colour alone. */
export function sign(severity: Severity): Markup {
  if (severity === 'warning') return html`<path class="warning" d="M7 1l6.5 12h-13z"/>`
  if (severity === 'info') return html`<circle class="info" cx="7" cy="7" r="5"/>`
  return html`<path class="${severity}" d="M4.5 1h5L13 4.5v5L9.5 13h-5L1 9.5v-5z"/>`
}
