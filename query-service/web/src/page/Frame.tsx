import { InternalHeader } from "@navikt/ds-react/InternalHeader";
import { Spacer } from "@navikt/ds-react/Stack";
import type { ReactNode } from "react";
import type { Session } from "../domain/shapes";
import { useText } from "../text/TextContext";
import { navigate, paths } from "./route";

interface FrameProps {
  session?: Session;
  onLogOut?: () => void;
  children: ReactNode;
}

/** Header and main landmark round every view. */
export function Frame({ session, onLogOut, children }: FrameProps) {
  const { page } = useText();
  return (
    <>
      <a className="skip-link" href="#innhold">
        {page.skipToContent}
      </a>
      <InternalHeader className="frame-header">
        <InternalHeader.Title
          href={paths.worklist()}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || !session) return;
            event.preventDefault();
            navigate(paths.worklist());
          }}
        >
          {page.product}
        </InternalHeader.Title>
        <Spacer />
        {session && (
          <>
            <InternalHeader.User name={session.person} description={session.agency.name} />
            <InternalHeader.Button onClick={onLogOut}>{page.header.logOut}</InternalHeader.Button>
          </>
        )}
      </InternalHeader>
      <main id="innhold" className="frame-main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
