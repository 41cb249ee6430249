package no.overgang.query.web;

import jakarta.servlet.http.HttpServletRequest;
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

  /** Whether a request asks who is logged in and takes "nobody" for an answer. */
  static boolean takesNobody(HttpServletRequest request) {
    return request.getRequestURI().equals("/session")
        && "true".equals(request.getParameter("optional"));
  }

  /**
   * Who is logged in.
   *
   * @return 204 when nobody is and the question was {@code ?optional=true}: a browser reports every
   *     401 as an error, and to come without a session is none
   */
  @GetMapping("/session")
  ResponseEntity<Session> session(HttpServletRequest request) {
    if (request.getUserPrincipal() == null && takesNobody(request)) {
      return ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
    }
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
