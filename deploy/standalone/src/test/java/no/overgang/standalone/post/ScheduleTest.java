package no.overgang.standalone.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  private static final String NAV = "nav-drammen";

  private final Schedule schedule = new Schedule();
  private long line;

  private Item line(String subject, String lane, @Nullable String offer) {
    return new Item(
        ++line,
        "{}".getBytes(StandardCharsets.UTF_8),
        "id-" + line,
        "type",
        NAV,
        subject,
        lane,
        offer,
        null,
        Item.Gap.NONE);
  }

  private List<Long> linesOf(Schedule.Batch batch) {
    return batch.items().stream().map(Item::line).toList();
  }

  @Test
  @DisplayName("what is about one subject goes together, in order")
  void oneSubject() throws InterruptedException {
    schedule.add(line("a", "a", null));
    schedule.add(line("a", "a", null));
    schedule.add(line("b", "b", null));

    assertThat(linesOf(schedule.take())).containsExactly(1L, 2L, 3L);
  }

  @Test
  @DisplayName("two participants in one lane never go at once")
  void oneLane() throws InterruptedException {
    schedule.add(line("a", "a", null));
    schedule.add(line("twin", "a", null));
    schedule.add(line("a", "a", null));
    schedule.complete();

    for (long expected = 1; expected <= 3; expected++) {
      Schedule.Batch batch = schedule.take();
      assertThat(linesOf(batch)).containsExactly(expected);
      schedule.answered(batch);
    }
    assertThat(schedule.take()).isNull();
  }

  @Test
  @DisplayName("a line that names an offer waits for the earlier ones about it")
  void afterTheOffer() throws InterruptedException {
    schedule.add(line("offer", "offer", null));
    Schedule.Batch published = schedule.take();
    schedule.add(line("a", "a", "offer"));
    schedule.add(line("b", "b", null));

    Schedule.Batch meanwhile = schedule.take();
    assertThat(linesOf(meanwhile)).containsExactly(3L);
    schedule.answered(published);
    assertThat(linesOf(schedule.take())).containsExactly(2L);
  }

  @Test
  @DisplayName("it does not wait for what stands later in the file")
  void beforeTheNext() throws InterruptedException {
    schedule.add(line("a", "a", "offer"));
    schedule.add(line("offer", "offer", null));

    assertThat(linesOf(schedule.take())).containsExactly(1L, 2L);
  }

  @Test
  @DisplayName("a line behind one that names an offer waits with it")
  void behind() throws InterruptedException {
    schedule.add(line("offer", "offer", null));
    Schedule.Batch published = schedule.take();
    schedule.add(line("a", "a", null));
    schedule.add(line("a", "a", "offer"));
    schedule.add(line("a", "a", null));

    Schedule.Batch first = schedule.take();
    assertThat(linesOf(first)).containsExactly(2L);
    schedule.answered(first);
    schedule.answered(published);
    assertThat(linesOf(schedule.take())).containsExactly(3L, 4L);
  }
}
