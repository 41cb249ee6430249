/**
 * Posts a file of CloudEvents to a running hub: in order for each participant, many participants at
 * once, through restarts of the hub.
 */
@NullMarked
package no.overgang.standalone.post;

import org.jspecify.annotations.NullMarked;
