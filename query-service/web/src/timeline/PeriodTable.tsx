import type { Period } from "../domain/shapes";
import { useAgencyName } from "../page/SessionContext";
import { shortDate } from "../text/format";
import { codeLabel } from "../text/messages";
import { useText } from "../text/TextContext";
import { periodEnd, periodLabel } from "./periodLabel";

/** The bars as a table, for whoever cannot see the drawing and for paper. */
export function PeriodTable({ periods }: { periods: Period[] }) {
  const text = useText();
  const { bars, columns, barsAlternative } = text.page.timeline;
  const agencyName = useAgencyName();
  return (
    <details className="period-table">
      <summary>{barsAlternative}</summary>
      {/* It scrolls sideways where it has no room, and must do so by keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="table-scroll" role="region" aria-label={bars} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{columns.agency}</th>
              <th scope="col">{columns.kind}</th>
              <th scope="col">{columns.what}</th>
              <th scope="col">{columns.from}</th>
              <th scope="col">{columns.to}</th>
            </tr>
          </thead>
          <tbody>
            {periods.map((period) => (
              <tr key={`${period.kind}${period.id}${period.agency}${period.from}`}>
                <td>{agencyName(period.agency)}</td>
                <td>{codeLabel(text, "periodKind", period.kind)}</td>
                <td>{periodLabel(text, period)}</td>
                <td>{shortDate(period.from, text.locale)}</td>
                <td>{periodEnd(text, period)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
