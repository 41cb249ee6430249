package no.overgang.query.offer;

import static no.overgang.query.support.Agencies.NAV;
import static no.overgang.query.support.Agencies.OVERSIGHT;
import static no.overgang.query.support.Agencies.REFUGEE;
import static no.overgang.query.support.Agencies.STRANGER;
import static no.overgang.query.support.Agencies.VO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.overgang.events.AgencyKind;
import no.overgang.events.Category;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.ReferralDeclineReason;
import no.overgang.events.code.SeatReleaseReason;
import no.overgang.events.offer.OfferClosed;
import no.overgang.events.offer.OfferPublished;
import no.overgang.events.offer.SeatReleased;
import no.overgang.events.offer.SeatReserved;
import no.overgang.events.offer.VacanciesAnnounced;
import no.overgang.events.participant.ReferralDeclined;
import no.overgang.events.participant.ReferralReceived;
import no.overgang.query.support.Answer;
import no.overgang.query.support.Happened;
import no.overgang.query.support.Issuers;
import no.overgang.query.support.RunningQueryService;
import no.overgang.query.support.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Offers are found by what a participant can use; the provider sees who was suggested (P 3.1.1).
 */
class OffersServiceTest {

  private final RunningQueryService service = RunningQueryService.shared();
  private final RunningQueryService.Client oversight =
      service.withToken(Issuers.machine(OVERSIGHT, "overgang:read overgang:audit"));

  /** In every title of this test, so that others' offers do not mix in. */
  private final String mark = "Kurs " + UUID.randomUUID();

  @Test
  void anOfferIsShownWithItsPlaces() {
    Stream offer = service.log.stream();
    UUID referral = UUID.randomUUID();
    offer
        .record(NAV, Happened.offer(offer.id(), NAV, mark, 3))
        .record(REFUGEE, new SeatReserved(offer.id(), referral, REFUGEE), NAV);

    JsonNode shown = service.as(REFUGEE).get(path(offer, "")).json();
    assertThat(shown.get("offerId").asString()).isEqualTo(offer.id().toString());
    assertThat(shown.get("provider").asString()).isEqualTo(NAV.value());
    assertThat(shown.get("kind").asString()).isEqualTo("SECTOR_COURSE");
    assertThat(shown.get("minimumLevel").asString()).isEqualTo("A2");
    assertThat(shown.at("/startDates/0").asString()).isEqualTo("2026-08-17");
    assertThat(shown.get("capacity").asInt()).isEqualTo(3);
    assertThat(shown.get("reserved").asInt()).isEqualTo(1);
    assertThat(shown.get("free").asInt()).isEqualTo(2);
    assertThat(shown.has("code")).isFalse();
    assertThat(shown.get("closed").asBoolean()).isFalse();

    offer
        .record(NAV, new SeatReleased(offer.id(), referral, SeatReleaseReason.DECLINED), REFUGEE)
        .record(NAV, new VacanciesAnnounced(offer.id(), 7, LocalDate.of(2026, 10, 1)));
    JsonNode announced = service.as(REFUGEE).get(path(offer, "")).json();
    assertThat(announced.get("free").asInt()).isEqualTo(7);
    assertThat(announced.get("vacanciesStartOn").asString()).isEqualTo("2026-10-01");
  }

  @Test
  void onlyThoseItIsOpenToFindItAndNobodyElseWhenItIsClosed() {
    Stream offer = service.log.stream();
    offer.record(VO, open(offer.id(), mark, List.of(AgencyKind.NAV)));

    assertThat(titles(service.as(NAV), offer, "")).containsExactly(mark);
    assertThat(titles(service.as(REFUGEE), offer, "")).isEmpty();
    assertThat(titles(service.as(VO), offer, "")).as("its own").containsExactly(mark);
    assertThat(titles(oversight, offer, "")).containsExactly(mark);
    assertThat(service.as(NAV).get(path(offer, "")).status()).isEqualTo(200);
    assertThat(service.as(REFUGEE).get(path(offer, "")).status()).isEqualTo(404);

    offer
        .record(NAV, new SeatReserved(offer.id(), UUID.randomUUID(), NAV), VO)
        .record(VO, new OfferClosed(offer.id(), "fullt"));
    assertThat(titles(service.as(NAV), offer, "")).isEmpty();
    assertThat(titles(service.as(VO), offer, "")).containsExactly(mark);
    assertThat(service.as(NAV).get(path(offer, "")).json().get("closed").asBoolean())
        .as("whoever keeps a place may look at it")
        .isTrue();
    assertThat(service.as(NAV).get("/offers/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "area=3301|A,B,C,D",
        "area=33|A,B,C,D",
        "area=3312|C",
        "area=03|",
        "level=A1|B,C",
        "level=B1|A,B,C,D",
        "partTime=true|B",
        "partTime=false|A,C,D",
        "combinableWithNorwegian=true|C",
        "kind=JOB_CLUB|B",
        "kind=JOB_CLUB,SECTOR_COURSE|A,B,C,D",
        "providerKind=NAV|A,B,C,D",
        "providerKind=COUNTY|",
        "startFrom=2026-08-01&startTo=2026-08-31|A,C,D",
        "startFrom=2026-09-01|C",
        "startTo=2026-05-31|B,C",
        "free=true|A,B,C",
        "level=A1&free=true&area=3301|B,C",
      })
  void offersAreFoundByWhatAParticipantCanUse(String query, String expected) {
    Stream last = four();
    List<String> titles =
        titles(service.as(REFUGEE), last, query).stream()
            .map(title -> title.replace(mark + " ", ""))
            .toList();

    assertThat(titles)
        .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected.split(",")));
  }

  @Test
  void pagesHoldEachOfferOnceAndInOrder() {
    Stream last = four();
    var read = new ArrayList<String>();
    String after = "";
    do {
      JsonNode page = search(service.as(REFUGEE), last, "size=1" + after);
      page.get("items").forEach(item -> read.add(item.get("title").asString()));
      after = page.get("next").isNull() ? null : "&after=" + page.get("next").asString();
    } while (after != null);

    assertThat(read).containsExactly(mark + " A", mark + " B", mark + " C", mark + " D");
  }

  @ParameterizedTest
  @CsvSource({
    "area=330,area",
    "level=X,level",
    "partTime=yes,partTime",
    "combinableWithNorwegian=1,combinableWithNorwegian",
    "kind=GOSSIP,kind",
    "providerKind=BANK,providerKind",
    "startFrom=soon,startFrom",
    "startTo=2026-13-01,startTo",
    "free=maybe,free",
    "after=x,after",
    "size=0,size"
  })
  void aMalformedParameterIsNamed(String query, String parameter) {
    Answer answer = service.as(REFUGEE).get("/offers?" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(parameter);
  }

  @Test
  void theProviderSeesWhoWasSuggestedByWhomAndWhereItStands() {
    Stream offer = service.log.stream();
    offer.record(NAV, Happened.offer(offer.id(), NAV, mark, 3));
    UUID one = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    Stream first =
        service.log.stream()
            .record(REFUGEE, Happened.registered())
            .record(REFUGEE, Happened.suggested(one, offer.id(), REFUGEE, NAV), NAV)
            .at("2026-01-07T08:00:00Z")
            .record(NAV, new ReferralReceived(one, null), REFUGEE);
    Stream second =
        service.log.stream()
            .record(VO, Happened.registered())
            .record(VO, Happened.suggested(other, offer.id(), VO, NAV), NAV)
            .record(VO, Happened.referred(UUID.randomUUID(), VO, NAV), NAV)
            .record(
                NAV,
                new ReferralDeclined(other, ReferralDeclineReason.NO_CAPACITY, null, null),
                VO);
    service.commands.identities.put("number-" + first.id(), first.id().toString());
    service.as(REFUGEE).get("/participants/" + first.id() + "?atLeast=" + first.last().position());

    JsonNode items =
        service.as(NAV).get(path(second, offer.id() + "/suggestions")).json().get("items");
    assertThat(items).hasSize(2);
    assertThat(items.at("/0/participantId").asString()).isEqualTo(first.id().toString());
    assertThat(items.at("/0/participantName").asString()).isEqualTo("Navn Navnesen");
    assertThat(items.at("/0/referralId").asString()).isEqualTo(one.toString());
    assertThat(items.at("/0/from").asString()).isEqualTo(REFUGEE.value());
    assertThat(items.at("/0/state").asString()).isEqualTo("RECEIVED");
    assertThat(items.at("/0/since").asString()).startsWith("2026-01-07");
    assertThat(items.at("/1/state").asString()).isEqualTo("DECLINED");

    String path = "/offers/" + offer.id() + "/suggestions";
    assertThat(oversight.get(path).json().get("items")).hasSize(2);
    assertThat(service.as(REFUGEE).get(path).status()).isEqualTo(403);
    assertThat(service.as(REFUGEE).get("/offers/" + UUID.randomUUID() + "/suggestions").status())
        .isEqualTo(404);

    UUID sent = second.events().get(1).envelope().eventId();
    second.record(VO, Happened.retracted(sent, Category.PLAN), NAV);
    assertThat(service.as(NAV).get(path(second, offer.id() + "/suggestions")).json().get("items"))
        .as("a suggestion that was retracted is none")
        .hasSize(1);
  }

  @Test
  void aReaderWaitsForAnOffersPositionToo() {
    Stream offer = service.log.stream();
    offer.record(NAV, Happened.offer(offer.id(), NAV, mark, 3));
    assertThat(
            service
                .as(STRANGER)
                .get("/offers/" + offer.id() + "?atLeast=" + offer.last().position())
                .status())
        .isEqualTo(200);
  }

  /** A to D, of which D is full, B can begin on any day and C is the county's. */
  private Stream four() {
    Stream a = service.log.stream();
    a.record(NAV, Happened.offer(a.id(), NAV, mark + " A", 1));
    Stream b = service.log.stream();
    b.record(
        NAV,
        new OfferPublished(
            b.id(),
            NAV,
            MeasureKind.JOB_CLUB,
            null,
            mark + " B",
            "3301",
            null,
            false,
            false,
            List.of(LocalDate.of(2026, 5, 1)),
            2,
            List.of(AgencyKind.REFUGEE_SERVICE)));
    Stream c = service.log.stream();
    c.record(
        NAV,
        new OfferPublished(
            c.id(),
            NAV,
            MeasureKind.SECTOR_COURSE,
            null,
            mark + " C",
            "33",
            null,
            true,
            true,
            List.of(),
            2,
            List.of(AgencyKind.REFUGEE_SERVICE)));
    Stream d = service.log.stream();
    d.record(NAV, Happened.offer(d.id(), NAV, mark + " D", 1))
        .record(REFUGEE, new SeatReserved(d.id(), UUID.randomUUID(), REFUGEE), NAV);
    for (Stream stream : List.of(a, b, c)) {
      service.as(NAV).get(path(stream, ""));
    }
    return d;
  }

  private static OfferPublished open(UUID id, String title, List<AgencyKind> kinds) {
    return new OfferPublished(
        id,
        VO,
        MeasureKind.NORWEGIAN_COURSE,
        null,
        title,
        "3301",
        null,
        true,
        true,
        List.of(),
        5,
        kinds);
  }

  private static String path(Stream stream, String rest) {
    return "/offers/"
        + (rest.isEmpty() ? stream.id().toString() : rest)
        + "?atLeast="
        + stream.last().position();
  }

  private JsonNode search(RunningQueryService.Client client, Stream stream, String query) {
    Answer answer =
        client.get(
            "/offers?text="
                + mark.replace(" ", "%20")
                + "&atLeast="
                + stream.last().position()
                + "&"
                + query);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private List<String> titles(RunningQueryService.Client client, Stream stream, String query) {
    return search(client, stream, query)
        .get("items")
        .valueStream()
        .map(item -> item.get("title").asString())
        .toList();
  }
}
