package org.gridward.model;

/** What the audit records; each is written in the transaction of the change itself. */
public enum AuditAction {
    CREATE_DRAFT,
    LOAD_ROWS,
    PUT_ROW,
    REMOVE_ROW,
    EXECUTE_OPERATION,
    UNDO_OPERATIONS,
    REDO_OPERATIONS,
    DESCRIBE_DRAFT,
    COMMENT_DRAFT,
    COPY_DRAFT,
    REBASE_DRAFT,
    SUBMIT_DRAFT,
    APPROVE_DRAFT,
    RETURN_DRAFT,
    DISCARD_DRAFT,
    PUBLISH_EDITION,
    /** An edition that stands for a later one from now on, made by a publication or a cancellation. */
    PUBLISH_SUCCESSOR,
    CANCEL_EDITION,
    APPEND_LEDGER_ENTRY,
    CREATE_USER,
    CHANGE_USER,
    RESET_PASSWORD,
    CHANGE_PASSWORD,
    CREATE_KEY,
    REVOKE_KEY
}
