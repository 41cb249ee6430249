import type { Card } from "../../domain/card";
import type { CalendarDate, Instant } from "../../domain/shapes";
import { shortDate } from "../../text/format";
import { useText } from "../../text/TextContext";

/** The sentences that several parts of the card share. */
export function useCardWords(card: Card) {
  const { locale, page } = useText();
  const { participant } = page;
  const date = (value: Instant | CalendarDate) => shortDate(value, locale);
  return {
    date,
    /** "12. jan. 2026 – 3. mars 2026", "… (planlagt)" or "… pågår". */
    span: (from: CalendarDate, ended: CalendarDate | null | undefined, planned: CalendarDate | null | undefined) =>
      `${date(from)} – ${ended ? date(ended) : planned ? participant.planned(date(planned)) : participant.ongoing}`,
    // A list that is empty because its category is closed must not read as if there were nothing.
    none: (category: string, words: string) =>
      card.withheld.some((part) => part.category === category) ? participant.notForYou : words,
  };
}
