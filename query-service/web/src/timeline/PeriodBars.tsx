import { useMemo, useRef } from "react";
import type { Period, TimelineEntry } from "../domain/shapes";
import { useAgencyName } from "../page/SessionContext";
import { useText } from "../text/TextContext";
import { shortDate } from "../text/format";
import { useToday } from "../text/useToday";
import { codeLabel, eventLabel } from "../text/messages";
import { layOut, laneHeight, type Bar, type Point } from "./layout";
import { periodEnd, periodLabel } from "./periodLabel";
import { useWidth } from "./useWidth";

const axisHeight = 26;
const barHeight = 22;

interface PeriodBarsProps {
  periods: Period[];
  entries: TimelineEntry[];
  fresh: ReadonlySet<string>;
  onShow: (eventId: string) => void;
}

/**
 * Periods as bars over a time axis, grouped by agency, events as points below them. The drawing is
 * for the eye and the pointer; everything in it stands in the table and the list beside it too.
 */
export function PeriodBars({ periods, entries, fresh, onShow }: PeriodBarsProps) {
  const text = useText();
  const agencyName = useAgencyName();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const today = useToday();
  const drawing = useMemo(
    () => (width > 0 ? layOut(periods, entries, (period) => periodLabel(text, period), width, noon(today)) : null),
    [periods, entries, text, width, today],
  );
  if (periods.length === 0 && entries.length === 0) return <p className="empty">{text.page.timeline.noPeriods}</p>;
  return (
    <div ref={box} className="period-bars">
      {drawing && (
        <svg
          width={width}
          height={drawing.height + axisHeight}
          viewBox={`0 0 ${width} ${drawing.height + axisHeight}`}
          aria-hidden="true"
          focusable="false"
        >
          {drawing.ticks.map((tick) => (
            <g key={tick.at} className={tick.year ? "tick tick--year" : "tick"}>
              <line x1={tick.x} x2={tick.x} y1={axisHeight - 4} y2={axisHeight + drawing.height} />
              {Math.abs(tick.x - drawing.todayX) > 42 && tick.x > 14 && tick.x < width - 14 && (
                <text x={tick.x} y={14}>
                  {tickLabel(tick.at, tick.year, text.locale)}
                </text>
              )}
            </g>
          ))}
          <g className="today">
            <line x1={drawing.todayX} x2={drawing.todayX} y1={axisHeight - 6} y2={axisHeight + drawing.height} />
            <text x={Math.min(drawing.todayX, width - 22)} y={14}>
              {text.page.timeline.today}
            </text>
          </g>
          <g transform={`translate(0 ${axisHeight})`}>
            {drawing.groups.map((group, index) => (
              <g key={group.agency}>
                {index > 0 && <line className="group-rule" x1={0} x2={width} y1={group.y - 4} y2={group.y - 4} />}
                <text className="group-name" x={0} y={group.y + 17}>
                  {agencyName(group.agency)}
                </text>
                {group.bars.map((bar) => (
                  <PeriodBar key={`${bar.period.kind}${bar.period.id}${bar.period.from}`} bar={bar} />
                ))}
                {group.points.map((point) => (
                  <EventPoint key={point.entries[0]?.eventId} point={point} fresh={fresh} onShow={onShow} />
                ))}
              </g>
            ))}
          </g>
        </svg>
      )}
    </div>
  );
}

function noon(date: string): number {
  return Date.parse(`${date}T12:00:00Z`);
}

function tickLabel(at: number, year: boolean, locale: string): string {
  const date = new Date(at);
  return year
    ? String(date.getUTCFullYear())
    : new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" }).format(date).replace(".", "");
}

function PeriodBar({ bar }: { bar: Bar }) {
  const text = useText();
  const { period } = bar;
  const top = bar.y + (laneHeight - barHeight) / 2;
  const end = bar.x + bar.width;
  const title = [
    `${codeLabel(text, "periodKind", period.kind)}: ${bar.label}`,
    `${shortDate(period.from, text.locale)} – ${periodEnd(text, period)}`,
  ].join("\n");
  const labelX = bar.labelAt === "inside" ? bar.x + 8 : bar.labelAt === "after" ? end + 7 : bar.x - 7;
  return (
    <g className={`bar bar--${period.kind.toLowerCase()}`}>
      <title>{title}</title>
      <rect x={bar.x} y={top} width={bar.width} height={barHeight} rx={4} />
      {bar.open && bar.width > 12 && (
        <path
          className="bar-open"
          d={`M${end - 9} ${top + 6} l5 5 l-5 5`}
        />
      )}
      <text
        x={labelX}
        y={top + barHeight / 2 + 5}
        className={bar.labelAt === "inside" ? "bar-label" : "bar-label bar-label--outside"}
        textAnchor={bar.labelAt === "before" ? "end" : "start"}
      >
        {bar.shownLabel}
      </text>
    </g>
  );
}

interface EventPointProps {
  point: Point;
  fresh: ReadonlySet<string>;
  onShow: (eventId: string) => void;
}

function EventPoint({ point, fresh, onShow }: EventPointProps) {
  const text = useText();
  const { entries } = point;
  const [first] = entries;
  const last = entries.at(-1);
  if (!first || !last) return null;
  const many = entries.length > 1;
  const isFresh = entries.some((entry) => fresh.has(entry.eventId));
  const hollow = entries.every((entry) => entry.withheld ?? entry.retractedBy);
  const named = entries
    .slice(0, 8)
    .map((entry) => {
      const mark = entry.retractedBy ? ` (${text.page.timeline.retracted})` : "";
      return `${shortDate(entry.occurredAt, text.locale)}: ${eventLabel(text, entry.type)}${mark}`;
    });
  const title = [...named, ...(entries.length > 8 ? ["…"] : [])].join("\n");
  return (
    // The list holds the same entries for the keyboard; the points are a shortcut for the pointer.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <g
      className={`point${isFresh ? " point--fresh" : ""}${hollow ? " point--hollow" : ""}`}
      onClick={() => onShow(last.eventId)}
    >
      <title>{title}</title>
      <circle className="point-reach" cx={point.x} cy={point.y} r={12} />
      <circle cx={point.x} cy={point.y} r={many ? 9 : 5.5} />
      {many && (
        <text x={point.x} y={point.y + 4}>
          {entries.length}
        </text>
      )}
    </g>
  );
}
