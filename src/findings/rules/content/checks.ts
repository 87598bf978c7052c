import { isKept } from '../../../standard/standard.js'
import type { ContentSweep, ContentView } from '../../view.js'
import { Addresses } from './addresses.js'
import { completion } from './completion.js'
import { elements } from './elements.js'
import { Links } from './links.js'
import { PageSweep } from './pages.js'
import { PagesShown } from './pages-shown.js'
import { References } from './references.js'
import { runtime } from './runtime.js'
import { Technology } from './technology.js'
import { Weight } from './weight.js'
import { Windows } from './windows.js'

/** Rules of the CNT area that look at every file in turn: asked in scope `full` only. */
export function contentSweeps(view: ContentView): readonly ContentSweep[] {
  // What is no course has its own players, and its own ways.
  if (!isKept(view.standard.name)) return []
  const links = new Links(view.container)
  return [
    new PageSweep(view, links, [runtime, completion, elements]),
    new References(links),
    new Technology(view),
    new Weight(view),
    new PagesShown(),
    new Windows(),
    new Addresses(),
  ]
}
