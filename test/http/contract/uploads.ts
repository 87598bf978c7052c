import { createHash } from 'node:crypto'
import { type Ask, at, type CasesOf } from './cases.js'
import { tus } from './world.js'

type Uploads = 'describeUploads' | 'createUpload' | 'getUpload' | 'appendUpload' | 'removeUpload'

const nowhere = '/v1/uploads/upl_00000000000000000000000000'
const patched = { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': '0' }
const content = Buffer.from('ten  bytes')
const digest = { 'Content-Digest': `sha-256=:${createHash('sha256').update('other bytes').digest('base64')}:` }
const wrong = `sha1 ${createHash('sha1').update('other bytes').digest('base64')}`

const beginning =
  (headers: Readonly<Record<string, string>>, body?: Uint8Array): Ask =>
  () =>
    at('/v1/uploads', { headers: { 'Upload-Length': '10', ...headers }, ...(body && { bytes: body }) })

const onUpload =
  (headers: Readonly<Record<string, string>>, body?: Uint8Array): Ask =>
  async (world) =>
    at(`/v1/uploads/${await world.upload()}`, { headers, ...(body && { bytes: body }) })

export const uploads: CasesOf<Uploads> = {
  describeUploads: { answers: { 204: () => at('/v1/uploads', { key: null }) }, problems: {} },
  createUpload: {
    answers: { 201: beginning({ ...tus, 'Content-Type': patched['Content-Type'] }, content) },
    problems: {
      'protocol-unsupported': beginning({}),
      'digest-unsupported': beginning({ ...tus, 'Repr-Digest': 'sha-256=nonsense' }),
      'digest-mismatch': beginning({ ...tus, 'Content-Type': patched['Content-Type'], ...digest }, content),
      'checksum-mismatch': beginning(
        { ...tus, 'Content-Type': patched['Content-Type'], 'Upload-Checksum': wrong },
        content,
      ),
    },
  },
  getUpload: {
    answers: { 200: onUpload(tus) },
    problems: { 'protocol-unsupported': onUpload({}), 'upload-unknown': () => at(nowhere, { headers: tus }) },
  },
  appendUpload: {
    answers: { 204: onUpload({ ...tus, ...patched }, content) },
    problems: {
      'protocol-unsupported': onUpload(patched, content),
      'upload-unknown': () => at(nowhere, { headers: { ...tus, ...patched }, bytes: content }),
      'upload-offset': onUpload({ ...tus, ...patched, 'Upload-Offset': '5' }, content),
      'digest-unsupported': onUpload({ ...tus, ...patched, 'Content-Digest': 'md5=:AAAA:' }, content),
      'digest-mismatch': onUpload({ ...tus, ...patched, ...digest }, content),
      'checksum-mismatch': onUpload({ ...tus, ...patched, 'Upload-Checksum': wrong }, content),
    },
  },
  removeUpload: {
    answers: { 204: onUpload(tus) },
    problems: { 'protocol-unsupported': onUpload({}), 'upload-unknown': () => at(nowhere, { headers: tus }) },
  },
}
