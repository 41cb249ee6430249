/**
 * How a story is told: time that passes, acts that the real decider judges, lines that come out.
 */
@NullMarked
package no.overgang.standalone.simulate.journey;

import org.jspecify.annotations.NullMarked;
