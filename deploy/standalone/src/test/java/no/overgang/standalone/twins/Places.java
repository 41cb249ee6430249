package no.overgang.standalone.twins;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.overgang.standalone.TestInstance;
import no.overgang.standalone.twins.CaseSystem.Reply;

/** What agencies do with the places of an offer (domain 4.11). */
public final class Places {

  private final UUID offer;

  private Places(UUID offer) {
    this.offer = offer;
  }

  /** An offer with so many places, published by the adult education. */
  public static Places published(CaseSystem provider, TestInstance door, int places)
      throws IOException, InterruptedException {
    Reply reply =
        provider.posts(
            door,
            "/commands/offers",
            Map.of(
                "kind",
                "VOCATIONAL_NORWEGIAN",
                "title",
                "Norsk for renhold",
                "area",
                "3301",
                "fullTime",
                false,
                "combinableWithNorwegian",
                true,
                "startDates",
                List.of(),
                "capacity",
                places));
    if (reply.status() != 201) {
      throw new AssertionError(reply.toString());
    }
    return new Places(UUID.fromString(reply.body().path("offerId").asString()));
  }

  public UUID offer() {
    return offer;
  }

  /** A place is kept for a referral to come. */
  public Reply reserve(CaseSystem agency, TestInstance door)
      throws IOException, InterruptedException {
    return agency.posts(
        door,
        "/commands/offers/" + offer + "/reserve-seat",
        Map.of("referralId", UUID.randomUUID().toString()));
  }

  /** A participant is referred to the offer, which keeps a place. */
  public Reply refer(CaseSystem agency, UUID participant, TestInstance door)
      throws IOException, InterruptedException {
    return agency.gives(
        door,
        participant,
        "refer-participant",
        Map.of("offerId", offer.toString(), "purpose", "Trenger bransjenorsk"));
  }

  /** How many places are free as a query-service tells it, once it has come to the position. */
  public int free(CaseSystem agency, TestInstance reads, long atLeast)
      throws IOException, InterruptedException {
    return agency
        .reads(reads, "/offers?size=500&atLeast=" + atLeast)
        .body()
        .path("items")
        .valueStream()
        .filter(item -> item.path("offerId").asString().equals(offer.toString()))
        .findFirst()
        .orElseThrow()
        .path("free")
        .asInt(-1);
  }
}
