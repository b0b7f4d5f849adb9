/**
 * A company's profile: every field with where it was found, when, and how sure that is; and what the employer says of itself,
 * which wins and says so.
 */

import * as z from "zod";

/** Fields that a page says in words; the others are addresses. */
export const saidFieldNames = ["name", "legalName", "description", "industry", "employees", "founded", "headquarters"] as const;
export const companyFieldNames = [...saidFieldNames, "logo", "careersPage", "linkedIn"] as const;
export type CompanyFieldName = (typeof companyFieldNames)[number];

const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    // oxlint-disable-next-line no-control-regex -- the very characters that no line has
    .regex(/^[^\u0000-\u001f\u007f]*$/u, "must be one line");
const webAddress = z.url({ protocol: /^https?$/u }).max(2000);

/** What each field may hold, found or corrected. */
export const companyFieldShapes = {
  name: line(120),
  legalName: line(160),
  description: z.string().trim().min(1).max(2000),
  industry: line(120),
  /** A number or a range, as it was told: "51-200". */
  employees: line(40),
  founded: z.string().regex(/^(?:1[0-9]|20)\d\d$/u, "must be a year"),
  headquarters: line(160),
  logo: webAddress,
  careersPage: webAddress,
  linkedIn: webAddress,
} as const satisfies Record<CompanyFieldName, z.ZodType<string>>;

export const FoundField = z.object({
  value: z.string(),
  /** `where` on the page: "JSON-LD Organization.name", "meta og:site_name", "text". */
  source: z.object({ url: z.string(), where: z.string() }),
  /** When the page was read, in milliseconds. */
  at: z.number().int(),
  /** 0 to 1: how sure it is that this is the company's. Fixed by where it was found; more where two places agree. */
  confidence: z.number().min(0).max(1),
});
export type FoundField = z.infer<typeof FoundField>;

const everyField = <Shape extends z.ZodType>(shape: Shape): Record<CompanyFieldName, z.ZodOptional<Shape>> => ({
  name: shape.optional(),
  legalName: shape.optional(),
  description: shape.optional(),
  industry: shape.optional(),
  employees: shape.optional(),
  founded: shape.optional(),
  headquarters: shape.optional(),
  logo: shape.optional(),
  careersPage: shape.optional(),
  linkedIn: shape.optional(),
});

export const CompanyProfile = z.object({
  site: z.string(),
  at: z.number().int(),
  fields: z.object(everyField(FoundField)),
  /** The site holds text that talks to machines; nothing was taken from there. */
  flagged: z.boolean(),
});
export type CompanyProfile = z.infer<typeof CompanyProfile>;

/** A profile, and how it came about. */
export const CompanyFinding = CompanyProfile.extend({
  /** Addresses of the pages that were read, the front page first. */
  pages: z.array(z.string()),
  /** A page was larger, or slower, than is read; what came before the cut counts. */
  truncated: z.boolean(),
});
export type CompanyFinding = z.infer<typeof CompanyFinding>;

/** What an employer says of itself; `null` takes a former correction back. */
export const CompanyCorrections = z.strictObject({
  name: companyFieldShapes.name.nullable().optional(),
  legalName: companyFieldShapes.legalName.nullable().optional(),
  description: companyFieldShapes.description.nullable().optional(),
  industry: companyFieldShapes.industry.nullable().optional(),
  employees: companyFieldShapes.employees.nullable().optional(),
  founded: companyFieldShapes.founded.nullable().optional(),
  headquarters: companyFieldShapes.headquarters.nullable().optional(),
  logo: companyFieldShapes.logo.nullable().optional(),
  careersPage: companyFieldShapes.careersPage.nullable().optional(),
  linkedIn: companyFieldShapes.linkedIn.nullable().optional(),
});
export type CompanyCorrections = z.infer<typeof CompanyCorrections>;

export const CorrectedField = z.object({ value: z.string(), at: z.number().int() });
export type CorrectedField = z.infer<typeof CorrectedField>;

export const ShownField = FoundField.partial({ source: true }).extend({
  /** "employer": a correction; then there is no source but the employer, and `found` is what the site says. */
  by: z.enum(["site", "employer"]),
  found: FoundField.optional(),
});
export type ShownField = z.infer<typeof ShownField>;
export const ShownFields = z.object(everyField(ShownField));
export type ShownFields = z.infer<typeof ShownFields>;

/** Every field there is, corrections first: whatever the site says, the employer's word stands. */
export const shownFields = (
  found: CompanyProfile["fields"],
  corrected: Readonly<Partial<Record<CompanyFieldName, CorrectedField>>>,
): ShownFields => {
  const shown: ShownFields = {};
  for (const name of companyFieldNames) {
    const [own, other] = [corrected[name], found[name]];
    if (own !== undefined) {
      shown[name] = { ...own, confidence: 1, by: "employer", ...(other === undefined ? {} : { found: other }) };
    } else if (other !== undefined) shown[name] = { ...other, by: "site" };
  }
  return shown;
};
