import { useSyncExternalStore } from "react";
import type { CalendarDate } from "../domain/shapes";
import { calendarDate } from "./format";

function subscribe(changed: () => void): () => void {
  const check = window.setInterval(changed, 60_000);
  return () => window.clearInterval(check);
}

function today(): CalendarDate {
  return calendarDate(new Date().toISOString());
}

/** Today's date in Norway; a page left open over night moves on with it. */
export function useToday(): CalendarDate {
  return useSyncExternalStore(subscribe, today, today);
}
