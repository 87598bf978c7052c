/** Characters that a terminal obeys, or that turn text around or break its line: controls, direction marks, separators, the byte order mark. */
const unprintable = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff]/gu

/** Text from a stranger as it may stand on a terminal or in a sentence: what would act on the reader's screen becomes U+FFFD. */
export const printable = (text: string): string => text.replace(unprintable, '\uFFFD')

/**
 * A value as JSON, without loss, that a terminal can be shown: `JSON.stringify` leaves C1 controls and direction marks as they are.
 * One line, unless an indentation is given.
 */
export const jsonText = (value: unknown, indent = 0): string =>
  // A line break that is left after `stringify` is between values, never inside one.
  JSON.stringify(value, undefined, indent).replace(unprintable, (found) =>
    found === '\n' ? found : `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
