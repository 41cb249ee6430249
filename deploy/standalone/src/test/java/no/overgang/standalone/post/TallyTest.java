package no.overgang.standalone.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TallyTest {

  private final Tally tally = new Tally();

  private static Item meantToBeRefused() throws Exception {
    String line =
        """
        {"specversion":"1.0","id":"1","source":"https://nav-x.fagsystem.example/",\
        "type":"no.overgang.practice-started.v1","subject":"p","expected":"refused-422","data":{}}
        """;
    var in = new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8));
    return new ItemReader(in, Set.of("nav-x")).next();
  }

  @Test
  void aRepeatedRequestMayBeRefusedForAnotherReason() throws Exception {
    tally.answered(meantToBeRefused(), Answer.refused(null, 409, "id-in-use", true));
    assertThat(tally.asExpected()).isTrue();
  }

  @Test
  void anotherReasonAtTheFirstAskingIsUnexpected() throws Exception {
    tally.answered(meantToBeRefused(), Answer.refused(null, 409, "id-in-use", false));
    assertThat(tally.asExpected()).isFalse();
  }

  @Test
  void beingAcceptedIsUnexpectedHoweverOftenItWasAsked() throws Exception {
    tally.answered(meantToBeRefused(), new Answer(Answer.ACCEPTED, null, true));
    assertThat(tally.asExpected()).isFalse();
  }
}
