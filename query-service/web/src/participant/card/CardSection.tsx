import type { ReactNode } from "react";

interface CardSectionProps {
  title: string;
  intro?: string;
  /** What to say when there is nothing, or false. */
  empty: string | false;
  /** What stands below the list. */
  after?: ReactNode;
  children: ReactNode;
}

export function CardSection({ title, intro, empty, after, children }: CardSectionProps) {
  return (
    <section className="card-section">
      <h3>{title}</h3>
      {intro && <p className="card-detail">{intro}</p>}
      {empty === false ? <ul>{children}</ul> : <p className="card-detail">{empty}</p>}
      {after}
    </section>
  );
}
