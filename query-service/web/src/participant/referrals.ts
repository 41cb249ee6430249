import type { OpenLoop } from "../domain/card";
import type { Available, TimelineEntry } from "../domain/shapes";
import type { Act } from "../server/hub";

export interface ReferralToAnswer {
  referralId: string;
  acts: Act[];
  service: string | null;
  from: string | null;
  due: string | null;
}

const acts: Act[] = ["acknowledge-referral", "accept-referral", "decline-referral"];

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/**
 * The referrals the caller may act on now, as the command service says, described by what the card
 * and the timeline know of them. Nothing is guessed: an act that is not offered is not shown.
 */
export function referralsToAnswer(
  available: Available,
  loops: OpenLoop[],
  entries: TimelineEntry[],
): ReferralToAnswer[] {
  const offered = available.commands.filter((each) => acts.some((act) => act === each.command));
  const ids = [...new Set(offered.flatMap((each) => each.targets ?? []))];
  return ids.map((referralId) => {
    const loop = loops.find((each) => each.ref === referralId);
    const sent = entries.find(
      (entry) => entry.type === "ParticipantReferred" && entry.content?.["referralId"] === referralId,
    );
    return {
      referralId,
      acts: acts.filter((act) => offered.some((each) => each.command === act && each.targets?.includes(referralId))),
      service: textOf(sent?.content?.["service"]) ?? loop?.code ?? null,
      from: textOf(sent?.content?.["from"]) ?? sent?.agency ?? null,
      due: textOf(sent?.content?.["answerDue"])?.slice(0, 10) ?? loop?.due ?? null,
    };
  });
}
