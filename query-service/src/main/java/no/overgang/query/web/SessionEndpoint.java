package no.overgang.query.web;

import java.util.List;
import no.overgang.events.Agency;
import no.overgang.query.access.CurrentCaller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the page who is logged in. */
@RestController
class SessionEndpoint {

  private final CurrentCaller callers;

  SessionEndpoint(CurrentCaller callers) {
    this.callers = callers;
  }

  /** Who is logged in, for which agency. */
  record Session(@Nullable String person, SessionAgency agency, List<String> roles) {}

  /** The agency in JSON. */
  record SessionAgency(String id, String key, String kind, String name) {

    static SessionAgency of(Agency agency) {
      return new SessionAgency(
          agency.id().value(), agency.key(), agency.kind().name(), agency.name());
    }
  }

  @GetMapping("/session")
  ResponseEntity<Session> session() {
    var caller = callers.require();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new Session(
                caller.person(),
                SessionAgency.of(caller.agency()),
                caller.roles().stream().sorted().toList()));
  }
}
