package no.overgang.standalone.journey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a journey: an agency's system sends something and the hub answers as it is said.
 *
 * @param line where it stands in the file, from 1
 * @param agency key of the agency that sends, such as {@code nav-drammen}
 * @param method GET or POST
 * @param path with names in braces
 * @param body JSON with names in braces; none for a reading
 * @param status what is answered
 * @param said what else is said of the answer: types of events, or rule and name of a problem
 * @param lines {@code save} and {@code expect} lines, in order
 */
record Step(
    int line,
    String agency,
    String method,
    String path,
    @Nullable String body,
    int status,
    List<String> said,
    List<String> lines) {}
