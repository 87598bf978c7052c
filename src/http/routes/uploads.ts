import type { HandlersOf } from '../call.js'
import { speakTus } from '../tus.js'

export const uploadsHandlers: HandlersOf<
  'describeUploads' | 'createUpload' | 'getUpload' | 'appendUpload' | 'removeUpload'
> = {
  describeUploads: speakTus,
  createUpload: speakTus,
  getUpload: speakTus,
  appendUpload: speakTus,
  removeUpload: speakTus,
}
