/** Every kind of actor whose data key lasts, so that a rotation of the master key leaves none behind. A batch's lasts a day. */

export const wrappedKinds = ["candidates", "jobs", "employers", "demographics"] as const;
export type WrappedKind = (typeof wrappedKinds)[number];
