/** How libraries name themselves in the comment at their head, and what they are called here. */
const banners: readonly (readonly [banner: string, name: string])[] = [
  ['jQuery UI', 'jQuery UI'],
  ['jQuery Mobile', 'jQuery Mobile'],
  ['jQuery(?: JavaScript Library)?', 'jQuery'],
  ['Bootstrap', 'Bootstrap'],
  ['AngularJS', 'AngularJS'],
  ['Vue\\.js', 'Vue.js'],
  ['(?:lodash|Lo-Dash)', 'Lodash'],
  ['Underscore\\.js', 'Underscore.js'],
  ['handlebars(?:\\.js)?', 'Handlebars'],
  ['moment\\.js', 'Moment.js'],
  ['DOMPurify', 'DOMPurify'],
  ['Backbone\\.js', 'Backbone.js'],
  ['Knockout JavaScript library', 'Knockout'],
  ['React', 'React'],
  ['SWFObject', 'SWFObject'],
  ['Prototype JavaScript framework', 'Prototype'],
  ['axios', 'axios'],
  ['marked', 'marked'],
  ['video\\.js', 'video.js'],
]
const all = banners.map(([banner]) => `(${banner})`).join('|')

/**
 * At the beginning of a line, a name and a version with nothing but a few signs between: “jQuery Cookie Plugin v1.4” and “requires jQuery
 * 1.7” are not jQuery itself.
 */
const bannerLine = new RegExp(
  `^[ \\t/*!@-]{0,12}(?:@?(?:license|preserve)[ \\t]{1,4})?(?:${all})[\\s*:,|-]{0,12}(?:version[\\s:]{0,4})?v?(\\d{1,3}\\.\\d{1,3}(?:\\.\\d{1,3})?)(?![\\d+.]| or)`,
  'im',
)

/** Characters of a comment in which a library says its name. */
export const bannerLength = 300

export function libraryOf(comment: string): { name: string; version: string } | undefined {
  const found = bannerLine.exec(comment)
  if (!found) return undefined
  const which = found.slice(1, -1).findIndex((group) => group !== undefined)
  const name = banners[which]?.[1]
  const version = found.at(-1)
  return name !== undefined && version !== undefined ? { name, version } : undefined
}
