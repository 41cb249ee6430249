/**
 * The journeys, one file each, and the chapters they share: settling, learning Norwegian, a
 * referral, a practice place, a handover, a dropout.
 */
@NullMarked
package no.overgang.standalone.simulate.story;

import org.jspecify.annotations.NullMarked;
