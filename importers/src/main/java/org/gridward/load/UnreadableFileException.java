package org.gridward.load;

import org.gridward.mapping.MappingFileException;
import org.gridward.model.Text;
import org.gridward.source.SourceException;

/** The file can't be read as what it should be. Nothing was stored. */
public final class UnreadableFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;
    private final int line;
    private final int column;

    UnreadableFileException(SourceException cause, String file, String declaredCrs) {
        super(cause);
        Text what = sentence(cause, declaredCrs);
        text = new Text(file + "：" + what.zh(), file + ": " + what.en());
        line = cause.line();
        column = cause.column();
    }

    UnreadableFileException(MappingFileException cause) {
        super(cause);
        text = cause.text();
        line = cause.line();
        column = cause.column();
    }

    private static Text sentence(SourceException e, String declaredCrs) {
        String zhPlace = "（第 " + e.line() + " 行第 " + e.column() + " 列）";
        String enPlace = " at line " + e.line() + ", column " + e.column();
        return switch (e.reason()) {
            case NOT_FOUND -> new Text("文件不存在：" + e.detail(), "There is no file " + e.detail());
            case UNREADABLE -> new Text("无法读取文件：" + e.detail(), "The file can't be read: " + e.detail());
            case SYNTAX ->
                new Text(
                        "文件不是有效的 JSON" + zhPlace + "：" + e.detail(),
                        "The file is not valid JSON" + enPlace + ": " + e.detail());
            case NOT_GEOJSON ->
                new Text(
                        "文件不是 GeoJSON" + zhPlace + "：" + e.detail(),
                        "The file is not GeoJSON" + enPlace + ": " + e.detail());
            case OTHER_CRS ->
                new Text(
                        "文件声明的坐标系是 " + e.detail() + zhPlace + "，而导入指定的是 " + declaredCrs + "；请指定文件所用的坐标系",
                        "The file says that its coordinates are " + e.detail() + enPlace + ", but the load says "
                                + declaredCrs + "; name the coordinate system that the file really uses");
        };
    }

    /** A whole sentence, the place in the file included. */
    public Text text() {
        return text;
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
