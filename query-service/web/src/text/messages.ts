import { codeListOf } from "../domain/codeListOf";
import { codeLists, type CodeLabels, type CodeList } from "../domain/codes";
import type { EventType } from "../domain/events";
import { nb } from "./nb";

/** What every language must have. A missing key does not compile. */
export interface Messages {
  locale: string;
  page: typeof nb.page;
  codes: CodeLabels;
  events: Record<EventType, string>;
  fields: Record<keyof typeof nb.fields, string>;
}

/** Further languages are added here as files beside `nb`. */
export const languages = { nb } satisfies Record<string, Messages>;

/** The word for a code of a known list; the code itself when the list does not have it. */
export function codeLabel(messages: Messages, list: CodeList, code: string): string {
  const labels: Record<string, string> = messages.codes[list];
  return Object.hasOwn(labels, code) ? (labels[code] ?? code) : code;
}

/** The word for a code found in a field of an event. Falls back to any list that has it, then to the code. */
export function fieldCodeLabel(messages: Messages, eventType: string, field: string, code: string): string {
  const own = codeListOf(eventType, field);
  if (own && Object.hasOwn(messages.codes[own], code)) return codeLabel(messages, own, code);
  return anyCodeLabel(messages, code);
}

/** For codes whose list the answer does not name, such as what a worklist item is about. */
export function anyCodeLabel(messages: Messages, code: string, ...preferred: CodeList[]): string {
  const lists = [...preferred, ...(Object.keys(codeLists) as CodeList[])];
  const list = lists.find((candidate) => Object.hasOwn(messages.codes[candidate], code));
  return list ? codeLabel(messages, list, code) : code;
}

export function eventLabel(messages: Messages, type: string): string {
  return Object.hasOwn(messages.events, type) ? messages.events[type as EventType] : type;
}

export function fieldLabel(messages: Messages, field: string): string {
  return Object.hasOwn(messages.fields, field) ? messages.fields[field as keyof Messages["fields"]] : field;
}
