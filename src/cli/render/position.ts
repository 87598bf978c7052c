import type { Place } from '../../kernel/place.js'

/** `imsmanifest.xml:14:5`, as editors find it. */
export const position = ({ file, line, column }: Pick<Place, 'file' | 'line' | 'column'>): string =>
  [file, line, line && column].filter((part) => part !== undefined).join(':')
