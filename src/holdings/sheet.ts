/** Placeholder until the schema-made type stands here. */
export interface Sheet {
  readonly title: string
}
