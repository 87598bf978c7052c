/** Shapes of the values of `h5p.json` and `library.json`; of anything that is no object, nothing is known. */

export type JsonObject = Readonly<Record<string, unknown>>

export const objectOf = (value: unknown): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {}

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** A number from 0 to 99 999, which tools also write as a text. */
export const isVersion = (value: unknown): boolean =>
  typeof value === 'number'
    ? Number.isInteger(value) && value >= 0 && value < 100_000
    : typeof value === 'string' && /^\d{1,5}$/.test(value)

export const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value !== '' && value.length <= most

export const isMachineName = (value: unknown): value is string => isText(value, 255) && /^[\w.-]+$/.test(value)

/** Whether H5P takes a folder for a library: one of another name has that fault alone. */
export const isLibraryFolder = (folder: string): boolean => /^[\w.-]{1,255}$/.test(folder)

/** A library as others name it: `H5P.Text-1.1`. */
export interface LibraryName {
  readonly machineName: string
  readonly version: string
}

/** The library that an entry of a list of dependencies names; undefined when it names none. */
export function libraryNamed(value: unknown): LibraryName | undefined {
  const { machineName, majorVersion, minorVersion } = objectOf(value)
  return isMachineName(machineName) && isVersion(majorVersion) && isVersion(minorVersion)
    ? { machineName, version: `${Number(majorVersion)}.${Number(minorVersion)}` }
    : undefined
}

export const fullName = ({ machineName, version }: LibraryName): string => `${machineName}-${version}`

/** The keys whose values are not what they must be, in the order of the table. */
export const wrongKeys = (value: JsonObject, table: Readonly<Record<string, (value: unknown) => boolean>>): string[] =>
  Object.entries(table).flatMap(([key, accepts]) => (accepts(value[key]) ? [] : [key]))
