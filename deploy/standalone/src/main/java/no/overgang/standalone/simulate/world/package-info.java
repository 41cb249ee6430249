/** Who and what the stories are about: people, places, words, and the figures they rest on. */
@NullMarked
package no.overgang.standalone.simulate.world;

import org.jspecify.annotations.NullMarked;
