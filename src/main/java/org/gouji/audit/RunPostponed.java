package org.gouji.audit;

/** That a run was left off because the program ends; what it came to so far is kept. */
public final class RunPostponed extends RuntimeException {}
