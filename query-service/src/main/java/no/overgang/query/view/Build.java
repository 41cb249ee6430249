package no.overgang.query.view;

/**
 * One build of a view: its tables stand in a schema of their own, so that the next build can grow
 * beside it.
 */
public record Build(String view, int generation) {

  /** The schema of this build; safe to stand in SQL. */
  public String schema() {
    return view + "_" + generation;
  }

  /** The SQL with <code>{schema}</code> filled in. */
  public String sql(String template) {
    return template.replace("{schema}", schema());
  }
}
