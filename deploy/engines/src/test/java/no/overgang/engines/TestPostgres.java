package no.overgang.engines;

/** The shared PostgreSQL of a test run. */
@FunctionalInterface
public interface TestPostgres {

  /**
   * Makes an empty database nobody else uses.
   *
   * @param prefix lower-case letters, digits and underscores; shows up in error messages
   */
  TestDatabase newDatabase(String prefix);
}
