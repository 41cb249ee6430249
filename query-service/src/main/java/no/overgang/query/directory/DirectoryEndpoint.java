package no.overgang.query.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import no.overgang.events.Agency;
import no.overgang.events.AgencyDirectory;
import no.overgang.events.AgencyKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The agencies the hub knows (contract 6). */
@RestController
class DirectoryEndpoint {

  private final AgencyDirectory directory;

  DirectoryEndpoint(AgencyDirectory directory) {
    this.directory = directory;
  }

  /** All agencies. */
  record Agencies(List<Entry> items) {}

  /** An agency in JSON. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Entry(
      String key,
      String id,
      AgencyKind kind,
      String name,
      @Nullable String municipality,
      @Nullable String county) {

    static Entry of(Agency agency) {
      return new Entry(
          agency.key(),
          agency.id().value(),
          agency.kind(),
          agency.name(),
          agency.municipality(),
          agency.county());
    }
  }

  @GetMapping("/directory/agencies")
  Agencies agencies() {
    return new Agencies(directory.all().stream().map(Entry::of).toList());
  }
}
