/** A token issuer for development and demonstration. It trusts everybody who can reach it. */
@NullMarked
package no.overgang.standalone.issuer;

import org.jspecify.annotations.NullMarked;
