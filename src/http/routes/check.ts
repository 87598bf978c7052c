import { reportLine } from '../../contract/report-line.js'
import type { HandlersOf } from '../call.js'
import { packageBody } from '../package-body.js'
import { sentName } from '../sent-name.js'

export const checkHandlers: HandlersOf<'checkPackage'> = {
  checkPackage: async ({ platform, query, request, settings, language, signal }) => {
    const { for: receivers, fileName = sentName(request.headers) ?? 'package.zip', ...judgement } = query
    const report = await platform.imports.check(packageBody(request, settings.packageBytes), fileName, {
      ...judgement,
      ...(receivers && { receivers }),
      signal,
    })
    return { body: reportLine(report, fileName, language) }
  },
}
