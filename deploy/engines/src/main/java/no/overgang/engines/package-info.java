/**
 * PostgreSQL and Kafka started from Java on the loopback address, with data that outlives the JVM.
 */
@NullMarked
package no.overgang.engines;

import org.jspecify.annotations.NullMarked;
