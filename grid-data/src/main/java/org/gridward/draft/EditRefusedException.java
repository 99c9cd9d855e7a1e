package org.gridward.draft;

/** Carries a refusal out of an edit; whoever runs the edits adds its place among them. */
final class EditRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    EditRefusedException(Refusal refusal) {
        super(refusal.code());
        this.refusal = refusal;
    }

    static EditRefusedException of(String code, String zh, String en) {
        return new EditRefusedException(Refusal.of(code, zh, en));
    }

    Refusal refusal() {
        return refusal;
    }
}
