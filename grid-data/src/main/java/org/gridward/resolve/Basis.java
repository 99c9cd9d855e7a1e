package org.gridward.resolve;

/** Why a unit is the owner. */
public enum Basis {
    /** It owns the first grid of the scheme's owner order that has an owner. */
    TERRITORY,
    /** It owns an overlay for such matters (rule H-04). */
    OVERLAY,
    /** The border rule of the domain gives the strip to its side. */
    BORDER_RULE,
    /** No scheme holds here, so the enclosing street or town answers (rule M-06). */
    LAST_RESORT
}
