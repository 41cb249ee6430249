/**
 * The hub in one process, with its engines and a development token issuer, and the command line.
 */
@NullMarked
package no.overgang.standalone;

import org.jspecify.annotations.NullMarked;
