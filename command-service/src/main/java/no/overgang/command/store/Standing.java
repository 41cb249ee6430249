package no.overgang.command.store;

/** How the store stands to what was written to Kafka from it. */
public sealed interface Standing {

  /** Whether commands are taken. */
  boolean takesCommands();

  /** In plain words: what happened, and what an operator does. */
  String word();

  /** The topic is a copy of this store, or could not be looked at yet. */
  record Current() implements Standing {
    @Override
    public boolean takesCommands() {
      return true;
    }

    @Override
    public String word() {
      return "The topic is a copy of this store";
    }
  }

  /**
   * The topic holds events this store does not have, or has others in their place: the database was
   * restored to an earlier point.
   *
   * @param head position of the store's last event
   * @param onTopic highest position at the topic's end
   */
  record Restored(long head, long onTopic) implements Standing {
    @Override
    public boolean takesCommands() {
      return false;
    }

    @Override
    public String word() {
      return ("The database was restored to an earlier point: it ends at position %d, and the topic"
              + " holds events up to %d that are not in it. Commands are refused and nothing is"
              + " written to the topic. Restore a newer copy and start again, or go on from here"
              + " with: ./overgang audit rewrite")
          .formatted(head, onTopic);
    }
  }

  /**
   * The topic does not hold what Kafka acknowledged: it was wiped, cut or made anew. The store is
   * whole.
   *
   * @param acknowledged position up to which Kafka acknowledged
   * @param onTopic highest position at the topic's end
   */
  record TopicLost(long acknowledged, long onTopic) implements Standing {
    @Override
    public boolean takesCommands() {
      return true;
    }

    @Override
    public String word() {
      return ("The topic was wiped or made anew: Kafka acknowledged up to position %d, and the topic"
              + " ends at %d. Commands are taken, nothing is written to the topic. Write it anew"
              + " from the store with: ./overgang audit rewrite")
          .formatted(acknowledged, onTopic);
    }
  }
}
