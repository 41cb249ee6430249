package no.overgang.query.offer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.overgang.events.AgencyKind;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.offer.OfferPublished;
import no.overgang.events.participant.ForeignCode;
import no.overgang.query.access.Caller;
import no.overgang.query.access.CurrentCaller;
import no.overgang.query.problem.ProblemException;
import no.overgang.query.view.Parameters;
import no.overgang.query.view.ParticipantNames;
import no.overgang.query.view.ReadBarrier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Offers with free places, found by what a participant can use (domain 7; P 3.1.1, 5.1.2). An
 * agency finds what is open to its kind and what it offers itself; oversight with the right to
 * audit finds all.
 */
@RestController
@RequestMapping("/offers")
class OffersEndpoint {

  private final CurrentCaller callers;
  private final OfferReader offers;
  private final ParticipantNames names;
  private final ReadBarrier barrier;

  OffersEndpoint(
      CurrentCaller callers, OfferReader offers, ParticipantNames names, ReadBarrier barrier) {
    this.callers = callers;
    this.offers = offers;
    this.names = names;
    this.barrier = barrier;
  }

  /** A page of offers. */
  record Offers(List<Offer> items, @Nullable String next) {}

  /**
   * An offer in JSON.
   *
   * @param capacity places in all
   * @param reserved how many of them are kept
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Offer(
      UUID offerId,
      String provider,
      MeasureKind kind,
      @Nullable ForeignCode code,
      String title,
      String area,
      @Nullable LanguageLevel minimumLevel,
      boolean fullTime,
      boolean combinableWithNorwegian,
      List<LocalDate> startDates,
      int capacity,
      int reserved,
      int free,
      List<AgencyKind> openTo,
      boolean closed,
      @Nullable LocalDate vacanciesStartOn) {

    static Offer of(OfferState offer) {
      OfferPublished terms = offer.published();
      return new Offer(
          terms.offerId(),
          terms.provider().value(),
          terms.kind(),
          terms.code(),
          terms.title(),
          terms.area(),
          terms.minimumLevel(),
          terms.fullTime(),
          terms.combinableWithNorwegian(),
          terms.startDates(),
          offer.capacity(),
          offer.reserved(),
          offer.free(),
          terms.openTo(),
          offer.closed(),
          offer.vacanciesStartOn());
    }
  }

  /** Who was suggested for an offer. */
  record SuggestionList(List<SuggestionLine> items) {}

  /** One of them, and where it stands. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SuggestionLine(
      UUID participantId,
      @Nullable String participantName,
      UUID referralId,
      String from,
      Suggestions.State state,
      Instant since) {}

  @GetMapping
  Offers search(
      @RequestParam(required = false) @Nullable String area,
      @RequestParam(required = false) @Nullable String level,
      @RequestParam(required = false) @Nullable String partTime,
      @RequestParam(required = false) @Nullable String combinableWithNorwegian,
      @RequestParam(required = false) @Nullable List<String> kind,
      @RequestParam(required = false) @Nullable List<String> providerKind,
      @RequestParam(required = false) @Nullable String startFrom,
      @RequestParam(required = false) @Nullable String startTo,
      @RequestParam(required = false) @Nullable String free,
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String size,
      @RequestParam(required = false) @Nullable String atLeast) {
    Caller caller = callers.require();
    var query =
        new OfferQuery(
            area,
            Parameters.code("level", LanguageLevel.class, level),
            Parameters.flag("partTime", partTime),
            Parameters.flag("combinableWithNorwegian", combinableWithNorwegian),
            Parameters.codes("kind", MeasureKind.class, kind),
            Parameters.codes("providerKind", AgencyKind.class, providerKind),
            Parameters.day("startFrom", startFrom),
            Parameters.day("startTo", startTo),
            Boolean.TRUE.equals(Parameters.flag("free", free)),
            text,
            OfferQuery.place(after),
            Parameters.size(size));
    barrier.await(Parameters.position("atLeast", atLeast));
    OfferReader.Page page = offers.search(caller.agency(), caller.oversight(), query);
    return new Offers(page.offers().stream().map(Offer::of).toList(), page.next());
  }

  @GetMapping("/{offerId}")
  Offer offer(
      @PathVariable("offerId") String offerId,
      @RequestParam(required = false) @Nullable String atLeast) {
    return Offer.of(visible(callers.require(), offerId, atLeast));
  }

  /**
   * Who was suggested for an offer, for the agency that offers it: the referrals were addressed to
   * it. Oversight sees them too.
   */
  @GetMapping("/{offerId}/suggestions")
  SuggestionList suggestions(
      @PathVariable("offerId") String offerId,
      @RequestParam(required = false) @Nullable String atLeast) {
    Caller caller = callers.require();
    OfferPublished terms = visible(caller, offerId, atLeast).published();
    if (!caller.oversight() && !terms.provider().equals(caller.agency().id())) {
      throw ProblemException.forbidden("Only the agency that offers it sees who was suggested");
    }
    List<OfferReader.Suggested> suggested = offers.suggestions(terms.offerId(), terms.provider());
    Map<UUID, String> known =
        names.of(suggested.stream().map(OfferReader.Suggested::participant).distinct().toList());
    return new SuggestionList(
        suggested.stream()
            .map(
                one ->
                    new SuggestionLine(
                        one.participant(),
                        known.get(one.participant()),
                        one.referral(),
                        one.from(),
                        one.state(),
                        one.since()))
            .toList());
  }

  /** Whoever keeps a place in an offer may look at it, also when it is closed. */
  private OfferState visible(Caller caller, String offerId, @Nullable String atLeast) {
    UUID id = Parameters.id(offerId);
    barrier.await(Parameters.position("atLeast", atLeast));
    return offers
        .find(id)
        .filter(
            offer ->
                caller.oversight()
                    || offer.published().provider().equals(caller.agency().id())
                    || offer.seats().containsValue(caller.agency().id())
                    || (!offer.closed()
                        && offer.published().openTo().contains(caller.agency().kind())))
        .orElseThrow(ProblemException::notFound);
  }
}
