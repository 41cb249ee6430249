/**
 * Makes up a cohort: journeys of the kinds the reports describe, rehearsed against the real decider
 * and written as CloudEvents. The same arguments give the same bytes; nothing here reads a wall
 * clock.
 */
@NullMarked
package no.overgang.standalone.simulate;

import org.jspecify.annotations.NullMarked;
