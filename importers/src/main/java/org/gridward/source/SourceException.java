package org.gridward.source;

/** A file that can't be read as the format it should have. Reading can't go on. */
public final class SourceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The file is not there; the detail is its path. */
        NOT_FOUND,
        /** The file can't be opened, or the disk failed. */
        UNREADABLE,
        /** The text breaks the syntax of the format, or one of the limits that keep a hostile text small. */
        SYNTAX,
        /** Nothing is in the file. */
        EMPTY_FILE,
        /** The text is no JSON object. */
        NO_OBJECT,
        /** {@code features} is no list. */
        NO_FEATURE_LIST,
        /** An entry of {@code features} is no object. */
        NO_FEATURE,
        /** A FeatureCollection without {@code features}. */
        WITHOUT_FEATURES,
        /** The type is neither FeatureCollection nor Feature; the detail is the type. */
        OTHER_TYPE,
        /** Something follows the closing brace. */
        TRAILING_TEXT,
        /** The file names another coordinate system than the caller; the detail is that name. */
        OTHER_CRS
    }

    private static final int MAX_DETAIL = 300;

    private final Reason reason;
    private final String detail;
    private final int line;
    private final int column;

    SourceException(Reason reason, String detail, int line, int column) {
        super(reason + " at line " + line + ", column " + column + ": " + shown(detail));
        this.reason = reason;
        this.detail = shown(detail);
        this.line = line;
        this.column = column;
    }

    /** A detail may quote the file, which could be long or hold what steers a terminal. */
    private static String shown(String detail) {
        String visible = detail.replaceAll("\\p{Cc}+", " ");
        return visible.length() > MAX_DETAIL ? visible.substring(0, MAX_DETAIL) + "…" : visible;
    }

    public Reason reason() {
        return reason;
    }

    /** What was found, in English. */
    public String detail() {
        return detail;
    }

    /** Counted from 1; 0 when the file was not opened. */
    public int line() {
        return line;
    }

    /** Counted from 1; 0 when the file was not opened. */
    public int column() {
        return column;
    }
}
