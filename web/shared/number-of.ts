/** The number that a person has written: "32,000" and "32 000" are numbers too. NaN for what is none. */
export const numberOf = (text: string): number => Number(text.replace(/[\s,']/gu, "") || Number.NaN);

/** A number as it stands in a field. */
export const shownNumber = (value: number | undefined): string => (value === undefined ? "" : String(value));
