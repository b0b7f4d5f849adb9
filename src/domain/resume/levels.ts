/** The ordered lists that scores count in; an index is a level. Plain data: whoever counts needs no schema for it. */

export const educationLevels = ["none", "secondary", "vocational", "associate", "bachelor", "master", "doctorate"] as const;

/** Of a human language, after the Common European Framework. */
export const languageLevelNames = ["a1", "a2", "b1", "b2", "c1", "c2", "native"] as const;

export const seniorityLevels = ["intern", "junior", "middle", "senior", "lead", "manager", "executive"] as const;
