import { both, fill, type Language } from '../../kernel/language.js'
import { printable } from '../../kernel/printable.js'
import { escapeXml } from '../../xml/escape.js'
import type { Bar, BarChart, Chart, HeatChart } from './chart.js'

/** Colours that people who see fewer of them can tell apart (Okabe and Ito); on all but the first, dark text can be read. */
const colours = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00']
const [ink, faint, line] = ['#1b1b1b', '#555555', '#d0d0d0']

/** Pixels. */
const [width, margin, labelWidth, row] = [960, 16, 300, 26]
/** Width of a letter, as wide as they are on average; and of one of the smaller ones. The font is the reader's. */
const [letter, smallLetter] = [7.2, 6.2]
const top = 64

const words = {
  others: both('and {n} others', 'et {n} autres'),
  otherColumns: both('{n} other organisations are not drawn', '{n} autres organismes ne sont pas représentés'),
  empty: both('There is nothing to show.', 'Il n’y a rien à montrer.'),
} as const

/**
 * A chart as SVG, whole in itself: no script, no style sheet, nothing fetched. Who cannot see it has the title, and all its figures as the
 * description.
 *
 * @param subtitle of what it is, and when it was made.
 */
export function chartSvg(chart: Chart, subtitle: string, language: Language): string {
  const drawn = new Drawing(language)
  const height = chart.kind === 'bars' ? drawBars(drawn, chart) : drawHeat(drawn, chart)
  const description = [subtitle, ...told(chart, drawn)].join('\n')
  return `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${language}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description" font-family="system-ui, 'Liberation Sans', Arial, sans-serif" font-size="13">
<title id="title">${safe(chart.title)}</title>
<desc id="description">${description.split('\n').map(safe).join('\n')}</desc>
<rect width="${width}" height="${height}" fill="#ffffff"/>
<text x="${margin}" y="28" font-size="18" font-weight="bold" fill="${ink}">${safe(chart.title)}</text>
<text x="${margin}" y="48" fill="${faint}">${safe(subtitle)}</text>
${drawn.parts.join('\n')}
</svg>
`
}

/** What comes from strangers: nothing of it turns the text around or ends it. */
const safe = (text: string): string => escapeXml(printable(text))

class Drawing {
  readonly parts: string[] = []
  readonly #language: Language
  readonly #numbers: Intl.NumberFormat

  constructor(language: Language) {
    this.#language = language
    this.#numbers = new Intl.NumberFormat(language)
  }

  number(value: number): string {
    return this.#numbers.format(value)
  }

  said(sentence: (typeof words)[keyof typeof words], n = 0): string {
    return fill(sentence[this.#language], { n: this.number(n) })
  }

  text(x: number, y: number, text: string, attributes = ''): void {
    this.parts.push(
      `<text x="${round(x)}" y="${round(y)}" fill="${ink}"${attributes && ` ${attributes}`}>${safe(text)}</text>`,
    )
  }

  /** A text that is cut where it is too long; the whole of it is shown to who points at it. */
  label(x: number, y: number, text: string, room: number, attributes = ''): void {
    const cut = shortened(text, Math.floor(room / letter))
    if (cut === text) return this.text(x, y, text, attributes)
    this.parts.push(
      `<text x="${round(x)}" y="${round(y)}" fill="${ink}"${attributes && ` ${attributes}`}><title>${safe(text)}</title>${safe(cut)}</text>`,
    )
  }

  /** The same before a bar, around the height of its middle: a long one in two smaller lines. */
  name(x: number, middle: number, text: string): void {
    const room = labelWidth - 8
    if ([...text].length <= room / letter) return this.text(x, middle + 4.5, text, 'text-anchor="end"')
    const most = Math.floor(room / smallLetter)
    const words = text.split(' ')
    let first = ''
    while (words[0] !== undefined && [...first].length + [...words[0]].length < most) first += `${words.shift()} `
    const lines = [first, words.join(' ')].filter(Boolean).map((line) => shortened(line.trim(), most))
    const spans = lines.map(
      (line, at) =>
        `<tspan x="${round(x)}" y="${round(middle + 4 + (at - (lines.length - 1) / 2) * 11.5)}">${safe(line)}</tspan>`,
    )
    this.parts.push(
      `<text fill="${ink}" font-size="11" text-anchor="end"><title>${safe(text)}</title>${spans.join('')}</text>`,
    )
  }

  rectangle(x: number, y: number, w: number, h: number, colour: string, title?: string): void {
    const shape = `<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" fill="${colour}"`
    this.parts.push(title === undefined ? `${shape}/>` : `${shape}><title>${safe(title)}</title></rect>`)
  }

  rule(x: number, from: number, to: number): void {
    this.parts.push(`<line x1="${round(x)}" x2="${round(x)}" y1="${round(from)}" y2="${round(to)}" stroke="${line}"/>`)
  }
}

/** With an ellipsis where it has more letters. */
function shortened(text: string, most: number): string {
  const letters = [...text]
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}

const round = (value: number): number => Math.round(value * 10) / 10

/** @returns the height of the whole. */
function drawBars(drawn: Drawing, chart: BarChart): number {
  const { series, bars, stacked, more } = chart
  if (bars.length === 0) return nothing(drawn)
  let y = series.length > 1 ? drawLegend(drawn, series, top + 12) : top + 8
  const thick = stacked || series.length === 1 ? 16 : 11
  const perBar = stacked ? thick : thick * series.length
  const left = margin + labelWidth
  const room = width - left - margin - 90
  const lengthOf = ({ values }: Bar) => (stacked ? values.reduce((all, one) => all + one, 0) : Math.max(0, ...values))
  const step = stepOf(Math.max(1, ...bars.map(lengthOf)))
  const most = step * Math.max(1, Math.ceil(Math.max(...bars.map(lengthOf)) / step))
  const scaled = (value: number) => (value / most) * room
  const [first, last] = [y + 16, y + 20 + bars.length * (perBar + 10)]
  for (let value = 0; value <= most; value += step) {
    drawn.rule(left + scaled(value), first, last)
    drawn.text(left + scaled(value), y + 10, drawn.number(value), `text-anchor="middle" font-size="11"`)
  }
  y += 24
  for (const bar of bars) {
    drawn.name(left - 8, y + perBar / 2, bar.label)
    let at = left
    for (const [index, value] of bar.values.entries()) {
      const name = `${bar.label}: ${series[index]} ${drawn.number(value)}`
      const upper = stacked ? y : y + index * thick
      if (value > 0) drawn.rectangle(at, upper, scaled(value), thick - 1, colourOf(index), name)
      if (stacked) at += scaled(value)
      else drawn.text(left + scaled(value) + 6, upper + thick - 2, drawn.number(value), 'font-size="11"')
    }
    if (stacked) drawn.text(at + 6, y + thick - 4, drawn.number(lengthOf(bar)), 'font-size="11"')
    y += perBar + 10
  }
  if (more === 0) return y + margin
  drawn.text(left, y + 16, drawn.said(words.others, more))
  return y + 16 + margin
}

/** @returns where what comes below may begin. */
function drawLegend(drawn: Drawing, series: readonly string[], from: number): number {
  let [x, y] = [margin, from]
  for (const [index, name] of series.entries()) {
    const needed = 24 + Math.min(name.length * letter, width - 2 * margin - 24)
    if (x > margin && x + needed > width - margin) [x, y] = [margin, y + row]
    drawn.rectangle(x, y - 10, 12, 12, colourOf(index))
    drawn.label(x + 18, y, name, width - 2 * margin - 24)
    x += needed + 12
  }
  return y + 14
}

const colourOf = (index: number): string => colours[index % colours.length] ?? ink

/** A round step of which five to ten make up the greatest value. */
function stepOf(greatest: number): number {
  const rough = greatest / 6
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].find((one) => one * power >= rough) ?? 10
  // There is no half course.
  return Math.max(1, step * power)
}

function drawHeat(drawn: Drawing, { across, rows, more: [moreRows, moreColumns] }: HeatChart): number {
  if (rows.length === 0) return nothing(drawn)
  const left = margin + labelWidth
  const cell = Math.min(72, (width - left - margin - 120) / across.length)
  const headings = 130
  const from = top + headings
  for (const [index, name] of across.entries()) {
    const [x, y] = [left + (index + 0.5) * cell, from - 8]
    drawn.label(x, y, name, 160, `transform="rotate(-50 ${round(x)} ${round(y)})"`)
  }
  const most = Math.max(1, ...rows.flatMap(({ values }) => values))
  let y = from
  for (const { label, values } of rows) {
    drawn.name(left - 8, y + row / 2, label)
    for (const [index, value] of values.entries()) {
      const share = value / most
      const x = left + index * cell
      drawn.rectangle(
        x + 1,
        y + 1,
        cell - 2,
        row - 2,
        shade(share),
        `${label}, ${across[index]}: ${drawn.number(value)}`,
      )
      if (value > 0)
        drawn.parts.push(
          `<text x="${round(x + cell / 2)}" y="${round(y + row / 2 + 4)}" font-size="11" text-anchor="middle" fill="${share > 0.5 ? '#ffffff' : ink}">${drawn.number(value)}</text>`,
        )
    }
    y += row
  }
  const omitted = [
    ...(moreRows > 0 ? [drawn.said(words.others, moreRows)] : []),
    ...(moreColumns > 0 ? [drawn.said(words.otherColumns, moreColumns)] : []),
  ]
  for (const [index, text] of omitted.entries()) drawn.text(left, y + (index + 1) * 20, text)
  return y + omitted.length * 20 + margin
}

/** From light to dark blue; grey for nothing. */
function shade(share: number): string {
  if (share === 0) return '#f4f4f4'
  const dark = [0x00, 0x4b, 0x87]
  const mixed = [0xd6, 0xe8, 0xf7].map((light, at) => Math.round(light + ((dark[at] ?? 0) - light) * share))
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

function nothing(drawn: Drawing): number {
  drawn.text(margin, top + 24, drawn.said(words.empty))
  return top + 48
}

/** All that is drawn, as lines of text. */
function told(chart: Chart, drawn: Drawing): string[] {
  const [names, bars] = chart.kind === 'bars' ? [chart.series, chart.bars] : [chart.across, chart.rows]
  if (bars.length === 0) return [drawn.said(words.empty)]
  const figures = bars.map(
    ({ label, values }) => `${label}: ${values.map((value, at) => `${names[at]} ${drawn.number(value)}`).join('; ')}`,
  )
  const more = chart.kind === 'bars' ? chart.more : chart.more[0]
  return more > 0 ? [...figures, drawn.said(words.others, more)] : figures
}
