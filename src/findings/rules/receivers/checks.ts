import type { Finding } from '../../../kernel/finding.js'
import type { ReceiverName } from '../../receivers.js'
import type { PackageView } from '../../view.js'
import { archive } from './archive.js'
import { launches } from './launches.js'
import { lengths } from './lengths.js'
import { prefixes } from './prefixes.js'
import { standards } from './standards.js'

export type ReceiverCheck = (view: PackageView, receivers: ReadonlySet<ReceiverName>) => Iterable<Finding>

/** Rules of the RCV area: what the LMSs that a package is meant for are known to choke on. */
export const receiverChecks: readonly ReceiverCheck[] = [standards, prefixes, lengths, launches, archive]
