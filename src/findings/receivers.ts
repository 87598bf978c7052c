/** LMSs whose own ways Fonds knows: what each refuses or misreads although the standard admits it. */
export const receiverNames = ['moodle', 'ilias', 'scorm-cloud', 'blackboard', 'chamilo'] as const

/** An LMS that a package is meant for. */
export type ReceiverName = (typeof receiverNames)[number]
