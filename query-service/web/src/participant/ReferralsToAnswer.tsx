import { Alert } from "@navikt/ds-react/Alert";
import { Heading } from "@navikt/ds-react/Typography";
import { useEffect, useRef, useState } from "react";
import type { OpenLoop } from "../domain/card";
import type { Available, CommandAnswer, TimelineEntry } from "../domain/shapes";
import type { Act } from "../server/hub";
import { useText } from "../text/TextContext";
import { ReferralAnswer } from "./ReferralAnswer";
import { referralsToAnswer } from "./referrals";

interface ReferralsToAnswerProps {
  participantId: string;
  available: Available;
  loops: OpenLoop[];
  entries: TimelineEntry[];
  onDone: (position: number) => void;
}

/** The referrals of this participant that wait for us, each answered in place. */
export function ReferralsToAnswer({ participantId, available, loops, entries, onDone }: ReferralsToAnswerProps) {
  const { participant, act: words } = useText().page;
  const [done, setDone] = useState<{ act: Act; answer: CommandAnswer } | null>(null);
  const result = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone with the referral; its answer takes the focus over.
  useEffect(() => {
    if (done) result.current?.focus();
  }, [done]);
  const referrals = referralsToAnswer(available, loops, entries);
  return (
    <>
      <div ref={result} role="status" tabIndex={-1} className="act-result">
        {done && (
          <Alert variant="success" size="small">
            {words.done[done.act]}
            {(done.answer.warnings ?? []).map((warning) => (
              <div key={warning.rule}>
                {words.warnings}: {warning.message}
              </div>
            ))}
          </Alert>
        )}
      </div>
      {referrals.length > 0 && (
        <section className="to-answer" aria-labelledby="venter">
          <Heading id="venter" level="2" size="small">
            {participant.toAnswer}
          </Heading>
          {referrals.map((referral) => (
            <ReferralAnswer
              key={referral.referralId}
              participantId={participantId}
              referral={referral}
              onDone={(act, answer) => {
                setDone({ act, answer });
                onDone(answer.position);
              }}
            />
          ))}
        </section>
      )}
    </>
  );
}
