package no.overgang.query.timeline;

import static no.overgang.query.support.Agencies.REFUGEE;
import static no.overgang.query.support.Agencies.VO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.overgang.events.Envelope;
import no.overgang.events.EventSamples;
import no.overgang.events.EventTypes;
import no.overgang.events.HubEvent;
import no.overgang.events.RecordedEvent;
import no.overgang.events.json.EventHash;
import no.overgang.events.offer.OfferPublished;
import no.overgang.events.offer.SeatReserved;
import no.overgang.query.support.Await;
import no.overgang.query.support.Happened;
import no.overgang.query.support.RunningQueryService;
import no.overgang.query.view.Builds;
import no.overgang.query.view.SeenPositions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@code atLeast} waits for when a command reaches into several streams. */
class SeenPositionsServiceTest {

  private final RunningQueryService service = RunningQueryService.shared();
  private final SeenPositions positions = service.bean(SeenPositions.class);

  @Test
  void theEventOfAnOfferCanBeWaitedFor() {
    RecordedEvent published = first(UUID.randomUUID(), EventSamples.of(OfferPublished.class));

    service.log.send(published);

    Await.until("the offer came through", () -> positions.seen(published.position()));
    assertThat(
            service
                .as(VO)
                .get("/agencies/" + VO.orgnr() + "/worklist?atLeast=" + published.position())
                .status())
        .isEqualTo(200);
  }

  /** A referral to an offer is an event in the participant's stream and one in the offer's. */
  @Test
  void theLastEventOfACommandIsNotSeenBeforeTheOthers() {
    UUID offer = UUID.randomUUID();
    service.log.send(first(offer, EventSamples.of(OfferPublished.class)));
    RecordedEvent registered = first(UUID.randomUUID(), Happened.registered());
    RecordedEvent reserved =
        event(offer, 1, EventSamples.of(SeatReserved.class), registered.envelope().eventId());

    service.log.send(reserved);
    Await.until("the offer's event came through", () -> written(reserved.position()));
    assertThat(positions.seen(reserved.position())).isFalse();

    service.log.send(registered);
    Await.until("both came through", () -> positions.seen(reserved.position()));
    assertThat(
            service
                .as(REFUGEE)
                .get(
                    "/participants/%s/timeline?atLeast=%d"
                        .formatted(registered.envelope().streamId(), reserved.position()))
                .json()
                .at("/items"))
        .hasSize(1);
  }

  private boolean written(long position) {
    String entries =
        service
            .bean(Builds.class)
            .live(TimelineView.NAME)
            .sql("select position from {schema}.entry where position = ?");
    return !service.jdbc().queryForList(entries, position).isEmpty();
  }

  private RecordedEvent first(UUID stream, HubEvent event) {
    return event(stream, 0, event, null);
  }

  private RecordedEvent event(UUID stream, long sequence, HubEvent event, @Nullable UUID cause) {
    var envelope =
        new Envelope(
            UUID.randomUUID(),
            stream,
            sequence,
            EventTypes.nameOf(event),
            EventTypes.versionOf(event.getClass()),
            no.overgang.query.support.Stream.START,
            no.overgang.query.support.Stream.START,
            REFUGEE,
            "ane",
            "urn:overgang:test",
            UUID.randomUUID(),
            cause,
            event.category(),
            Set.of(VO),
            List.of(),
            Envelope.NO_HASH,
            Envelope.NO_HASH);
    return new RecordedEvent(
        service.log.nextPosition(),
        envelope.chained(Envelope.NO_HASH, EventHash.of(envelope, event)),
        event);
  }
}
