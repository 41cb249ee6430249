/** The name of an employer, organiser or actor, which comes as a name or as `{name, …}`; null when withheld or absent. */
export function nameOf(party: unknown): string | null {
  if (typeof party === "string") return party;
  if (typeof party === "object" && party !== null && "name" in party) {
    return typeof party.name === "string" ? party.name : null;
  }
  return null;
}
