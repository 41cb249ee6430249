package no.overgang.engines;

/**
 * A database made for one test.
 *
 * @param url JDBC address
 * @param user owner of the database
 * @param password the owner's password
 */
public record TestDatabase(String url, String user, String password) {}
