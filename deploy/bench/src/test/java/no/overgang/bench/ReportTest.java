package no.overgang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

  @Test
  void jsonHoldsCircumstancesAndEveryRound() {
    var findings = new Findings();
    findings.add("Door", "1 client", Findings.EVENTS_PER_SECOND, 1234.56);
    findings.add("Door", "1 client", Findings.EVENTS_PER_SECOND, 1000);

    JsonNode json =
        JsonMapper.shared().readTree(Report.json(Map.of("commit", "abc"), findings.figures()));

    assertThat(json.path("commit").asString()).isEqualTo("abc");
    JsonNode figure = json.path("figures").path(0);
    assertThat(figure.path("name").asString()).isEqualTo("1 client");
    assertThat(figure.path("lowest").asDouble()).isEqualTo(1000);
    assertThat(figure.path("rounds").valueStream().map(JsonNode::asDouble))
        .containsExactly(1235.0, 1000.0);
  }
}
