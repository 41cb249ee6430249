/** What an auditor does from a terminal. */
package no.overgang.standalone.audit;
