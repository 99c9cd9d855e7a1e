package org.gridward.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.gridward.load.LoadProgress;
import org.gridward.model.Text;

/** Says every two seconds how far a load is; a short one says nothing. */
final class ProgressPrinter implements LoadProgress {
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final PrintWriter err;
    private final LanguageOption language;
    private final LongSupplier nanos;
    private boolean hasBegun;
    private long lastNanos;

    ProgressPrinter(PrintWriter err, LanguageOption language) {
        this(err, language, System::nanoTime);
    }

    ProgressPrinter(PrintWriter err, LanguageOption language, LongSupplier nanos) {
        this.err = err;
        this.language = language;
        this.nanos = nanos;
    }

    @Override
    public void at(Stage stage, long done) {
        long now = nanos.getAsLong();
        if (!hasBegun) {
            // Not earlier: opening a database takes longer than reading many a file.
            hasBegun = true;
            lastNanos = now;
        }
        if (now - lastNanos >= PAUSE_NANOS) {
            lastNanos = now;
            err.println(language.say(sentence(stage, done)));
            err.flush();
        }
    }

    private static Text sentence(Stage stage, long done) {
        return switch (stage) {
            case READ -> new Text("已读取 " + done + " 个要素", done + " features read");
            case NODE -> new Text("已为 " + done + " 个网格统一顶点", done + " grids have shared vertices");
            case CHECK -> new Text("正在检查 " + done + " 条数据行", "checking " + done + " rows");
            case WRITE -> new Text("已写入 " + done + " 条数据行", done + " rows written");
            case PUBLISH -> new Text("正在发布", "publishing");
        };
    }
}
