/** Namespaces by which the standards are told apart. */
export const namespaces = {
  imscpOfScorm12: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
  imscp: 'http://www.imsglobal.org/xsd/imscp_v1p1',
  adlcpOfScorm12: 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
  adlcp: 'http://www.adlnet.org/xsd/adlcp_v1p3',
  adlseq: 'http://www.adlnet.org/xsd/adlseq_v1p3',
  adlnav: 'http://www.adlnet.org/xsd/adlnav_v1p3',
  imsss: 'http://www.imsglobal.org/xsd/imsss',
  cmi5: 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd',
  tincan: 'http://projecttincan.com/tincan.xsd',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
} as const

/** `http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1` and its likes; the group is the minor version, absent in 1.0. */
export const commonCartridge = /\/imscc(?:v1p(\d))?\//

/** Every namespace that content packaging has had: IMS 1.0 to 1.2, whatever the spelling. */
export const contentPackaging = /ims_?cp|imsproject\.org\/content$/i
