import type { Handlers } from './call.js'
import { checkHandlers } from './routes/check.js'
import { commonsHandlers } from './routes/commons.js'
import { coursesHandlers } from './routes/courses.js'
import { descriptionHandlers } from './routes/description.js'
import { eventsHandlers } from './routes/events.js'
import { filesHandlers } from './routes/files.js'
import { importJobsHandlers } from './routes/import-jobs.js'
import { keysHandlers } from './routes/keys.js'
import { organisationsHandlers } from './routes/organisations.js'
import { selfHandlers } from './routes/self.js'
import { tokensHandlers } from './routes/tokens.js'
import { uploadsHandlers } from './routes/uploads.js'
import { versionsHandlers } from './routes/versions.js'

/** Every operation's handler: one that is missing does not compile. */
export const handlers: Handlers = {
  ...coursesHandlers,
  ...versionsHandlers,
  ...filesHandlers,
  ...checkHandlers,
  ...importJobsHandlers,
  ...uploadsHandlers,
  ...organisationsHandlers,
  ...keysHandlers,
  ...tokensHandlers,
  ...eventsHandlers,
  ...selfHandlers,
  ...descriptionHandlers,
  ...commonsHandlers,
}
