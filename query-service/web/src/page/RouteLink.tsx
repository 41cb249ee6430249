import { Link } from "@navikt/ds-react/Link";
import type { ReactNode } from "react";
import { navigate } from "./route";

interface RouteLinkProps {
  to: string;
  className?: string;
  children: ReactNode;
}

/** A real link, followed without loading the page anew unless the reader asks for a new tab. */
export function RouteLink({ to, className, children }: RouteLinkProps) {
  return (
    <Link
      href={to}
      className={className ?? ""}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
        event.preventDefault();
        navigate(to);
      }}
    >
      {children}
    </Link>
  );
}
