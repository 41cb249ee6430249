import { nameOf } from "../domain/nameOf";

const opaque = /^(system|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** Who did it, if that is a name: an agency's system has none, and a person's opaque id says nothing to a reader. */
export function personOf(actor: unknown): string | null {
  const name = nameOf(actor);
  return name !== null && opaque.test(name) ? null : name;
}
