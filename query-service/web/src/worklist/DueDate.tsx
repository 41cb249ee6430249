import { Tag } from "@navikt/ds-react/Tag";
import type { CalendarDate } from "../domain/shapes";
import { daysBetween, shortDate } from "../text/format";
import { useToday } from "../text/useToday";
import { useText } from "../text/TextContext";

/** How near a due date is, in words; colour only repeats what the words say. */
export function DueDate({ due }: { due: CalendarDate }) {
  const { locale, page } = useText();
  const days = daysBetween(useToday(), due);
  const words =
    days < 0
      ? page.due.overdue(-days)
      : days === 0
        ? page.due.today
        : days === 1
          ? page.due.tomorrow
          : page.due.inDays(days, shortDate(due, locale));
  if (days > 14) return <span className="due-later">{words}</span>;
  return (
    <Tag size="small" variant="moderate" data-color={days < 0 ? "danger" : days <= 3 ? "warning" : "neutral"}>
      <time dateTime={due} title={shortDate(due, locale)}>
        {words}
      </time>
    </Tag>
  );
}
