/** Tags of RFC 5646 2.1 that were registered before its grammar and do not fit it. */
const irregular = new Set(
  (
    'en-gb-oed i-ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo i-navajo i-pwn i-tao i-tay i-tsu ' +
    'sgn-be-fr sgn-be-nl sgn-ch-de'
  ).split(' '),
)

/** The grammar also has languages of four to eight letters, none of which is registered: they are names, such as `english`. */
const language = '[a-z]{2,3}(?:-[a-z]{3}){0,3}'
const scriptAndRegion = String.raw`(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?`
const variants = String.raw`(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*`
const extensions = String.raw`(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*`
const privateUse = String.raw`x(?:-[a-z\d]{1,8})+`
const wellFormed = new RegExp(
  `^(?:${language}${scriptAndRegion}${variants}${extensions}(?:-${privateUse})?|${privateUse})$`,
  'i',
)

/** Longer than any tag that somebody could mean. */
const longest = 100

/** Whether a text has the shape of a language tag (RFC 5646, “well-formed”); which languages of two or three letters there are is not asked. */
export const isLanguageTag = (text: string): boolean =>
  text.length <= longest && (wellFormed.test(text) || irregular.has(text.toLowerCase()))
