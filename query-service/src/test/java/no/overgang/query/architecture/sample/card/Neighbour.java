package no.overgang.query.architecture.sample.card;

/** A view of the sample. */
public class Neighbour {}
