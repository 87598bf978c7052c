/** The one style sheet of a report. Colours keep a contrast of 4.5 : 1 or more with what they stand on, in light and in dark. */
export const style = `
:root { color-scheme: light dark;
  --paper: #fff; --sheet: #f5f6f8; --ink: #1b1f24; --faint: #59626d; --line: #d5dae0; --link: #0b57a4;
  --fatal: #b3261e; --error: #b3261e; --warning: #855100; --info: #0f5c8c; --good: #1a6b3a; --mark: #ffe08a;
  --w0: #4269d0; --w1: #b3471d; --w2: #2f8f6b; --w3: #c79a1b; --w4: #8a54b5; --w5: #c2538c; --w6: #5b8aa6; --w7: #8b8f97; }
@media screen and (prefers-color-scheme: dark) { :root {
  --paper: #14171b; --sheet: #1d2126; --ink: #e7eaee; --faint: #9ea8b4; --line: #363d46; --link: #8ab8f5;
  --fatal: #ff8f85; --error: #ff8f85; --warning: #f0b445; --info: #7fc5f2; --good: #74d699; --mark: #6b5310;
  --w0: #7b9bf0; --w1: #ef8354; --w2: #5fc49b; --w3: #e8c04f; --w4: #bd8ee6; --w5: #ee8bbd; --w6: #8fbad4; --w7: #9aa0a8; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; overflow-wrap: break-word; }
main, footer { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem; }
footer { color: var(--faint); font-size: .875rem; }
h1, h2, h3, h4 { line-height: 1.25; margin: 2.25rem 0 .75rem; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; margin-top: 0; } h2 { font-size: 1.3rem; } h3 { font-size: 1.1rem; } h4 { font-size: 1rem; }
p, ul, dl, table, pre, figure { margin: .5rem 0; }
a { color: var(--link); } code, pre { font-family: ui-monospace, SFMono-Regular, Consolas, monospace; font-size: .875em; }
code { overflow-wrap: anywhere; }
.faint { color: var(--faint); font-size: .9rem; }
.verdict { border-left: .4rem solid var(--v); background: var(--sheet); padding: .75rem 1rem; border-radius: .25rem; }
.verdict strong { color: var(--v); font-size: 1.2rem; }
.clean { --v: var(--good); } .warnings, .notKept { --v: var(--warning); } .blocked { --v: var(--error); }
.counts { display: flex; flex-wrap: wrap; gap: .75rem; padding: 0; list-style: none; }
.counts li { border: 1px solid var(--line); border-radius: .25rem; padding: .4rem .9rem; min-width: 7.5rem; }
.counts b { display: block; font-size: 1.5rem; line-height: 1.2; }
.fatal, .error { --s: var(--error); } .warning { --s: var(--warning); } .info { --s: var(--info); } .none { --s: var(--faint); }
.counts b, .badge { color: var(--s); }
.badge { border: 1px solid currentColor; border-radius: .2rem; padding: 0 .4rem; font-size: .75rem; font-weight: 700; white-space: nowrap; }
.index { padding: 0; list-style: none; } .index li { margin: .25rem 0; display: flex; flex-wrap: wrap; gap: 0 .6rem; align-items: baseline; }
.index li > a { overflow-wrap: anywhere; }
.rule { border-top: 1px solid var(--line); padding-top: .25rem; } .rule > h3, .rule > h4 { margin-top: 1rem; }
.places { padding-left: 1.2rem; } .places > li { margin: .75rem 0; }
.quote { background: var(--sheet); border-radius: .25rem; padding: .25rem .75rem .5rem; line-height: 2; white-space: pre-wrap;
  overflow-wrap: anywhere; }
.quote .number { color: var(--faint); user-select: none; }
.quote .at { position: relative; background: var(--mark); border-radius: .15rem; }
.quote .at::after { content: "^" / ""; position: absolute; left: 0; top: .85em; color: var(--s); font-weight: 700; }
.fix { border-left: .25rem solid var(--good); padding-left: .75rem; }
figure svg { display: block; width: 100%; height: auto; font-family: system-ui, sans-serif; font-size: 13px; }
svg text { fill: var(--ink); } svg .quiet { fill: var(--faint); } svg .branch { stroke: var(--line); fill: none; }
svg .fatal, svg .error, svg .warning, svg .info { fill: var(--s); }
svg .dot { fill: var(--faint); } svg .hollow { fill: var(--paper); stroke: var(--faint); }
.w0 { fill: var(--w0); } .w1 { fill: var(--w1); } .w2 { fill: var(--w2); } .w3 { fill: var(--w3); } .w4 { fill: var(--w4); }
.w5 { fill: var(--w5); } .w6 { fill: var(--w6); } .w7 { fill: var(--w7); }
.sign { width: .8em; height: .8em; margin-right: .35em; }
.swatch { width: .8em; height: .8em; vertical-align: -.05em; margin-right: .4em; display: inline; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
caption { text-align: left; color: var(--faint); } th, td { text-align: left; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line);
  vertical-align: top; } th[scope=row] { font-weight: 400; min-width: 8rem; overflow-wrap: anywhere; } .number { text-align: right; white-space: nowrap; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; } dt { color: var(--faint); } dd { margin: 0; overflow-wrap: anywhere; }
summary { cursor: pointer; color: var(--link); }
figure { overflow-x: auto; } figure .tree { min-width: 36rem; }
@media (max-width: 40rem) { .weights :is(th, td):nth-child(5) { display: none; } dl { grid-template-columns: 1fr; } dd { margin-bottom: .5rem; }
  table { display: block; overflow-x: auto; } }
@media print { body { font-size: 10.5pt; } main, footer { max-width: none; padding: 0; }
  .places > li, figure, .verdict { break-inside: avoid; } h2, h3, h4 { break-after: avoid; } details:not([open]) { display: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`
