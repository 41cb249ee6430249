/** The name of an employer, which comes as a name or as `{orgnr, name}`, or withheld. */
export function employerName(employer: unknown): string | null {
  if (typeof employer === "string") return employer;
  if (typeof employer === "object" && employer !== null && "name" in employer) {
    return typeof employer.name === "string" ? employer.name : null;
  }
  return null;
}
