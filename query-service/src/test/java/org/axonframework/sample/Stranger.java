package org.axonframework.sample;

/** Stands for a class of the command side, which is not on this class path. */
public class Stranger {}
