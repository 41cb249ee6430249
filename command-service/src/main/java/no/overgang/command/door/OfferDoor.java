package no.overgang.command.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import no.overgang.command.offer.model.OfferActs;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The command door for offers: one address per command (contract 3). */
@RestController
@RequestMapping("/commands/offers")
class OfferDoor {

  private static final String PUBLISH = "publish-offer";

  private final Desk desk;

  OfferDoor(Desk desk) {
    this.desk = desk;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Answer> publish(HttpServletRequest request, @AuthenticationPrincipal Jwt token) {
    return desk.give(OfferActs.byName(PUBLISH), null, request, token);
  }

  @PostMapping(path = "/{offerId}/{command}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Answer> give(
      @PathVariable String offerId,
      @PathVariable String command,
      HttpServletRequest request,
      @AuthenticationPrincipal Jwt token) {
    return desk.give(OfferActs.byName(command), id(offerId), request, token);
  }

  private static UUID id(String text) {
    return Optional.of(text)
        .flatMap(Intake::uuid)
        .orElseThrow(() -> new Problem.Exception(Problem.unknownOffer()));
  }
}
