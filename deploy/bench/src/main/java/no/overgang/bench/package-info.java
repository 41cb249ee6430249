/** The benchmark: each figure beside its floor, measured in the same run on the same machine. */
@NullMarked
package no.overgang.bench;

import org.jspecify.annotations.NullMarked;
