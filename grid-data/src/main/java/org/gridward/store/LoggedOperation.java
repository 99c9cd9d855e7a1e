package org.gridward.store;

import java.time.Instant;
import org.gridward.model.Effects;
import org.gridward.model.Operation;

/**
 * One entry of a draft's log.
 *
 * @param number from 1
 * @param batch number of the first operation of those that were made, and are undone, together
 * @param effects what it moved and decided
 * @param actor name of who made it
 * @param isUndone whether it is only there to be brought back
 */
public record LoggedOperation(
        int number, int batch, Operation operation, Effects effects, String actor, Instant at, boolean isUndone) {}
