/** What a sentence of a posting is for: what is asked for, a plus, the work, what is offered, the firm, the law, or what is not asked for. */

export type SentenceRole = "must" | "nice" | "duty" | "offer" | "company" | "legal" | "denied" | "unknown";

const aside: ReadonlySet<SentenceRole> = new Set<SentenceRole>(["offer", "company", "legal", "denied"]);

/** Does a sentence of this role ask for nothing? */
export const isAside = (role: SentenceRole): boolean => aside.has(role);
