// Made-up people and events for looking at the page without a hub. Nothing here is a real person.
export * from "./fixtures/base.mjs";
export * from "./fixtures/card.mjs";
export * from "./fixtures/timeline.mjs";
export * from "./fixtures/worklist.mjs";
