package org.gridward.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.gridward.model.Text;

/** Says every two seconds how far the reading is; a short one says nothing. */
final class ProgressPrinter implements LongConsumer {
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final PrintWriter err;
    private final LanguageOption language;
    private final LongSupplier nanos;
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
    public void accept(long features) {
        long now = nanos.getAsLong();
        if (features == 1) {
            // Not earlier: opening a database takes longer than reading many a file.
            lastNanos = now;
        }
        if (now - lastNanos >= PAUSE_NANOS) {
            lastNanos = now;
            err.println(language.say(new Text("已读取 " + features + " 个要素", features + " features read")));
            err.flush();
        }
    }
}
