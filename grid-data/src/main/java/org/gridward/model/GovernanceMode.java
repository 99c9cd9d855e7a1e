package org.gridward.model;

/** Who owns a unit and who directs it: the street (块) or its own line (条) (rules G-21, G-22, G-23). */
public enum GovernanceMode {
    /** 块属块管: the street commands it. */
    BLOCK_BLOCK,
    /** 条属块管: belongs to its line, but the street dispatches it directly. */
    LINE_BLOCK,
    /** 条属条管: the street can only ask; its own counterpart office leads. */
    LINE_LINE
}
