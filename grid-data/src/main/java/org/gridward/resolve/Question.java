package org.gridward.resolve;

import java.time.Instant;

/**
 * Who is responsible at this lattice point, at this moment.
 *
 * @param explain whether the steps write down why they decided as they did
 */
public record Question(int x, int y, Instant asOf, boolean explain) {}
