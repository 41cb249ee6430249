import { expect, it } from "vitest";
import { idempotencyKeys } from "./idempotency";

it("keeps the key of a body that is sent again and changes it with the body", () => {
  let made = 0;
  const keyFor = idempotencyKeys(() => `key-${++made}`);
  const first = keyFor({ reason: "OTHER" });
  expect(keyFor({ reason: "OTHER" })).toBe(first);
  expect(keyFor({ reason: "NO_CAPACITY" })).not.toBe(first);
});
