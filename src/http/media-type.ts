/** Media types by extension: ours, never what a package or a system says. What is not listed is bytes. */
const extensions: Readonly<Record<string, string>> = {
  'text/html': 'html htm shtml',
  'application/xhtml+xml': 'xhtml xht',
  'text/css': 'css',
  'text/javascript': 'js mjs cjs',
  'application/json': 'json map',
  'application/xml': 'xml xsd dtd xsl xslt',
  'text/plain': 'txt log ini md',
  'text/csv': 'csv',
  'text/vtt': 'vtt',
  'application/x-subrip': 'srt',
  'application/ttml+xml': 'ttml',
  'image/png': 'png',
  'image/jpeg': 'jpg jpeg jpe',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
  'image/bmp': 'bmp',
  'image/vnd.microsoft.icon': 'ico',
  'image/tiff': 'tif tiff',
  'font/woff': 'woff',
  'font/woff2': 'woff2',
  'font/ttf': 'ttf',
  'font/otf': 'otf',
  'application/vnd.ms-fontobject': 'eot',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/aac': 'aac',
  'audio/ogg': 'ogg oga opus',
  'audio/wav': 'wav',
  'video/mp4': 'mp4 m4v',
  'video/webm': 'webm',
  'video/ogg': 'ogv',
  'video/quicktime': 'mov',
  'application/vnd.apple.mpegurl': 'm3u8',
  'video/mp2t': 'ts',
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'application/epub+zip': 'epub',
  'application/wasm': 'wasm',
  'application/x-shockwave-flash': 'swf',
  'application/rtf': 'rtf',
  'application/msword': 'doc',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.ms-powerpoint': 'ppt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
}

const types = new Map(
  Object.entries(extensions).flatMap(([type, endings]) => endings.split(' ').map((ending) => [ending, type])),
)

/** The media type of a file, by its name. */
export function mediaTypeOfFile(path: string): string {
  const [, extension = ''] = /\.([a-z0-9]{1,5})$/i.exec(path) ?? []
  return types.get(extension.toLowerCase()) ?? 'application/octet-stream'
}
