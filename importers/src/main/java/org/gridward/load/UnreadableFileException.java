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
            case NOT_FOUND -> new Text("文件不存在", "There is no file " + e.detail());
            case UNREADABLE -> new Text("无法读取文件", "The file can't be read: " + e.detail());
            case SYNTAX ->
                new Text("文件不是有效的 JSON，或超出读取限度" + zhPlace, "The file is not valid JSON" + enPlace + ": " + e.detail());
            case EMPTY_FILE -> notGeoJson("文件是空的", "it is empty", zhPlace, enPlace);
            case NO_OBJECT -> notGeoJson("文件须为一个对象", "it must hold one object", zhPlace, enPlace);
            case NO_FEATURE_LIST -> notGeoJson("features 须为列表", "features must be a list", zhPlace, enPlace);
            case NO_FEATURE ->
                notGeoJson("features 的每一项须为对象", "every entry of features must be an object", zhPlace, enPlace);
            case WITHOUT_FEATURES ->
                notGeoJson("FeatureCollection 没有 features", "a FeatureCollection without features", zhPlace, enPlace);
            case OTHER_TYPE ->
                notGeoJson(
                        "类型须为 FeatureCollection 或 Feature，而不是 " + e.detail(),
                        "its type must be FeatureCollection or Feature, not " + e.detail(),
                        zhPlace,
                        enPlace);
            case TRAILING_TEXT -> notGeoJson("结尾之后还有内容", "nothing may follow the closing brace", zhPlace, enPlace);
            case OTHER_CRS ->
                new Text(
                        "文件声明的坐标系是 " + e.detail() + zhPlace + "，而导入指定的是 " + declaredCrs + "；请指定文件所用的坐标系",
                        "The file says that its coordinates are " + e.detail() + enPlace + ", but the load says "
                                + declaredCrs + "; name the coordinate system that the file really uses");
        };
    }

    private static Text notGeoJson(String zh, String en, String zhPlace, String enPlace) {
        return new Text("文件不是 GeoJSON" + zhPlace + "：" + zh, "The file is not GeoJSON" + enPlace + ": " + en);
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
