import { Alert } from "@navikt/ds-react/Alert";
import { Button } from "@navikt/ds-react/Button";
import { BodyLong, Heading } from "@navikt/ds-react/Typography";
import { useText } from "../text/TextContext";
import { useTitle } from "./useTitle";

export type LoggedOutWhy = "new" | "expired" | "left";

export function LoggedOut({ why }: { why: LoggedOutWhy }) {
  const { loggedOut } = useText().page;
  useTitle();
  return (
    <section className="logged-out" aria-labelledby="velkommen">
      {why === "expired" && <Alert variant="info">{loggedOut.expired}</Alert>}
      {why === "left" && <Alert variant="success">{loggedOut.done}</Alert>}
      <Heading id="velkommen" level="1" size="xlarge">
        {loggedOut.heading}
      </Heading>
      <BodyLong size="large">{loggedOut.what}</BodyLong>
      <BodyLong>{loggedOut.lawful}</BodyLong>
      <div>
        <Button as="a" role="link" href="/oauth2/authorization/people">
          {loggedOut.logIn}
        </Button>
      </div>
    </section>
  );
}
