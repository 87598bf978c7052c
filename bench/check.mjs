/** What `fonds check --scope conformance FILE` does, without the command line: for measuring the library alone. */
import { openFileSource } from '../dist/adapters/filesystem/file-source.js'
import { examinePackage } from '../dist/repository/check-package.js'

const source = await openFileSource(process.argv[2])
const { report } = await examinePackage(source, {
  scope: 'conformance',
  limits: { packageBytes: Number.POSITIVE_INFINITY },
})
await source.close()
console.log(report.verdict, report.findings.length)
