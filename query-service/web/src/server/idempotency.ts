/** A random UUID, also on a plain-http origin, where `crypto.randomUUID` does not exist. */
export function randomKey(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Keys for one form: the same body keeps its key, so that sending again after a lost answer is
 * harmless; a changed body gets a new one, because the hub refuses a key with another body.
 */
export function idempotencyKeys(make: () => string = randomKey): (body: object) => string {
  let last: { body: string; key: string } | undefined;
  return (body) => {
    const text = JSON.stringify(body);
    if (last?.body !== text) last = { body: text, key: make() };
    return last.key;
  };
}
