import { reportLine } from '../../contract/report-line.js'
import type { HandlersOf } from '../call.js'
import { packageBody } from '../package-body.js'
import { sentName } from '../sent-name.js'

export const checkHandlers: HandlersOf<'checkPackage'> = {
  checkPackage: async (call) => {
    const { platform, query, request, settings, language, signal } = call
    const { for: receivers, fileName = sentName(request.headers) ?? 'package.zip', ...judgement } = query
    const report = await platform.imports.check(packageBody(call, settings.packageBytes), fileName, {
      ...judgement,
      ...(receivers && { receivers }),
      signal,
    })
    return { body: reportLine(report, fileName, language) }
  },
}
