/** Codes of the XML area that reading one document can report. */
export type XmlRule =
  | 'XML-001'
  | 'XML-002'
  | 'XML-003'
  | 'XML-004'
  | 'XML-005'
  | 'XML-006'
  | 'XML-008'
  | 'XML-010'
  | 'XML-016'
  | 'XML-017'
  | 'XML-018'
