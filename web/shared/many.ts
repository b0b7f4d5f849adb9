/** "1 tip", "2 tips". */
export const many = (count: number, one: string, more = `${one}s`): string => `${String(count)} ${count === 1 ? one : more}`;
