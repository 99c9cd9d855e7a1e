package org.gridward.model;

/** Anything an edition is made of, always a record; identified by its key, replaced as a whole. */
public sealed interface Row
        permits Layer,
                GroundRow,
                Catalogue,
                MatterClass,
                Calendar,
                Unit,
                Assignment,
                Coverage,
                Scheme,
                DutyRule,
                StaffingRule,
                LinkageGroup,
                Zone,
                BorderRule,
                Barrier,
                Agreement,
                PlaceException {
    RowKey key();
}
