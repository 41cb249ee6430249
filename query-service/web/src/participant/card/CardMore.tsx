import type { ReactNode } from "react";

/** What is worth having at hand and not worth the room: folded away under its name and number. */
export function CardMore({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <details className="card-more">
      <summary>{`${title} (${count})`}</summary>
      <ul>{children}</ul>
    </details>
  );
}
