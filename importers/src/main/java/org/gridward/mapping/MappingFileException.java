package org.gridward.mapping;

import org.gridward.model.Text;

/** A mapping file that says something it can't say. Nothing was read beside it. */
public final class MappingFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;
    private final String path;
    private final int line;
    private final int column;

    MappingFileException(String file, Located where, String path, Text problem) {
        this(file, where.line(), where.column(), path, problem);
    }

    MappingFileException(String file, int line, int column, String path, Text problem) {
        super(file + ":" + line + ":" + column + " " + path + ": " + problem.en());
        this.path = path;
        this.line = line;
        this.column = column;
        String zhPlace = line == 0 ? "" : " 第 " + line + " 行第 " + column + " 列";
        String enPlace = line == 0 ? "" : ", line " + line + ", column " + column;
        String member = path.isEmpty() ? "" : " " + path;
        text = new Text(
                "映射文件 " + file + zhPlace + member + "：" + problem.zh(),
                "Mapping file " + file + enPlace + member + ": " + problem.en());
    }

    /** A whole sentence with file, line, column and path. */
    public Text text() {
        return text;
    }

    /** The member, as in {@code layers[2].parentField}; empty for the file as a whole. */
    public String path() {
        return path;
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
