package no.overgang.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.command.model.Refusal;
import no.overgang.command.participant.model.revision.EntryFields;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.code.ExitCode;
import no.overgang.events.code.JobKind;
import no.overgang.events.code.PracticeKind;
import no.overgang.events.json.EventJson;
import no.overgang.events.participant.Employer;
import no.overgang.events.participant.Job;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.events.participant.PracticeStarted;
import no.overgang.events.participant.ProgrammeExited;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class EntryFieldsJsonTest {

  private static final UUID ID = new UUID(1, 1);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final PracticeStarted PRACTICE =
      new PracticeStarted(
          ID,
          PracticeKind.WORK_PRACTICE,
          new Employer("310000077", "Kantinen"),
          new AgencyId("0192:311003372"),
          new Protected("Nora"),
          new Protected("Norsk på jobb"),
          new BigDecimal("30"),
          DAY,
          DAY.plusMonths(3),
          null);
  private static final ProgrammeExited EXITED =
      new ProgrammeExited(
          ID,
          ExitCode.PAID_WORK,
          true,
          DAY,
          null,
          new Job(JobKind.PERMANENT, new BigDecimal("30")));

  @Test
  @DisplayName("Fields take the place of the entry's own, in the form they have at the doors")
  void takesThePlace() {
    assertThat(
            into(
                PRACTICE,
                """
                {"plannedEnd":"2026-07-01","purpose":"Annet","hoursPerWeek":22.5,
                 "kind":"LANGUAGE_PRACTICE","employer":{"name":"Butikken"},
                 "followedUpInPracticeBy":null}
                """))
        .isEqualTo(
            new EntryFields.Corrected(
                new PracticeStarted(
                    ID,
                    PracticeKind.LANGUAGE_PRACTICE,
                    new Employer(null, "Butikken"),
                    PRACTICE.followUpBy(),
                    null,
                    new Protected("Annet"),
                    new BigDecimal("22.5"),
                    DAY,
                    LocalDate.of(2026, 7, 1),
                    null)));
  }

  @Test
  @DisplayName("Nothing given leaves the entry as it is")
  void nothing() {
    assertThat(into(PRACTICE, "{}")).isEqualTo(new EntryFields.Corrected(PRACTICE));
    assertThat(into(EXITED, "{}")).isEqualTo(new EntryFields.Corrected(EXITED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"plannedEnd":"1 June"}                     | /fields/plannedEnd
          {"plannedEnd":"2026-02-30"}                 | /fields/plannedEnd
          {"plannedEnd":20260601}                     | /fields/plannedEnd
          {"kind":"HOBBY"}                            | /fields/kind
          {"purpose":""}                              | /fields/purpose
          {"purpose":7}                               | /fields/purpose
          {"purpose":{"protected":"x"}}               | /fields/purpose
          {"hoursPerWeek":"thirty"}                   | /fields/hoursPerWeek
          {"hoursPerWeek":-1}                         | /fields/hoursPerWeek
          {"followUpBy":"NAV"}                        | /fields/followUpBy
          {"practiceId":"1"}                          | /fields/practiceId
          {"employer":{}}                             | /fields/employer/name
          {"employer":{"name":"K","place":"Drammen"}} | /fields/employer/place
          {"employer":[]}                             | /fields/employer
          """)
  @DisplayName("A value that does not fit is pointed at")
  void unfit(String fields, String pointer) {
    assertThat(into(PRACTICE, fields))
        .isInstanceOfSatisfying(
            EntryFields.Unfit.class,
            unfit ->
                assertThat(unfit.faults()).extracting(Refusal.Fault::pointer).contains(pointer));
  }

  @Test
  @DisplayName("Every value that does not fit is pointed at, and none is repeated")
  void allFaults() {
    assertThat(into(EXITED, "{\"on\":\"x\",\"exitCode\":\"y\",\"goalReached\":\"hemmelig\"}"))
        .isInstanceOfSatisfying(
            EntryFields.Unfit.class,
            unfit -> {
              assertThat(unfit.faults())
                  .extracting(Refusal.Fault::pointer)
                  .containsExactlyInAnyOrder(
                      "/fields/on", "/fields/exitCode", "/fields/goalReached");
              assertThat(unfit.faults())
                  .extracting(Refusal.Fault::message)
                  .noneMatch(message -> message.contains("hemmelig"));
            });
  }

  @Test
  @DisplayName("A text too long is refused as at any door")
  void tooLong() {
    ObjectNode fields = EventJson.open().createObjectNode().put("purpose", "x".repeat(20_001));
    assertThat(new EntryFieldsJson(fields).into(PRACTICE))
        .isInstanceOfSatisfying(
            EntryFields.Unfit.class,
            unfit ->
                assertThat(unfit.faults())
                    .extracting(Refusal.Fault::pointer)
                    .isEqualTo(List.of("/fields/purpose")));
  }

  @Test
  @DisplayName("Names and what is emptied are known; what was written is not printed")
  void namesAlone() {
    var fields = new EntryFieldsJson(json("{\"purpose\":\"hemmelig\",\"reason\":null}"));
    assertThat(fields.names()).containsExactlyInAnyOrder("purpose", "reason");
    assertThat(fields.emptied()).containsExactly("reason");
    assertThat(fields).asString().doesNotContain("hemmelig").contains("purpose");
  }

  private static EntryFields.Reading into(ParticipantEvent entry, String fields) {
    return new EntryFieldsJson(json(fields)).into(entry);
  }

  private static ObjectNode json(String text) {
    return (ObjectNode) EventJson.open().readTree(text);
  }
}
