import type { Actor } from '../commons/actor.js'
import type { CommonsIndex } from '../commons/commons-index.js'
import type { Stores } from '../holdings/stores.js'
import type { AnswerStore } from './answer-store.js'
import type { JobStore } from './job-store.js'
import type { UploadFiles, UploadRecords } from './upload-store.js'

/** What is kept for a while only: packages on their way in, and answers to requests. */
export interface PassingStores {
  readonly jobs: JobStore
  readonly uploads: UploadRecords
  readonly uploadFiles: UploadFiles
  readonly answers: AnswerStore
}

/** What the verbs stand on. */
export interface RepositoryStores extends Stores {
  readonly index: CommonsIndex
  /** Absent where a host has an index of its own. */
  readonly passing?: PassingStores
  /** What whoever asks may do, where an answer goes by it. */
  readonly asking?: Pick<Actor, 'roles' | 'scopes'>
}
