package no.overgang.query.architecture.sample.loop;

import org.springframework.stereotype.Component;

/** Breaks on purpose: a fold that knows Spring. */
@Component("neverScanned")
class ImpureFold {}
