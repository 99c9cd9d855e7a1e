package org.gridward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.gridward.load.LoadProgress.Stage;
import org.junit.jupiter.api.Test;

class ProgressPrinterTest {
    @Test
    void everyTwoSecondsOfAReadingOneLineIsPrinted() {
        StringWriter err = new StringWriter();
        AtomicLong seconds = new AtomicLong();
        ProgressPrinter progress = new ProgressPrinter(
                new PrintWriter(err), new LanguageOption(), () -> TimeUnit.SECONDS.toNanos(seconds.get()));
        for (int feature = 1; feature <= 6; feature++) {
            seconds.incrementAndGet();
            progress.at(Stage.READ, feature);
        }
        assertThat(err.toString().lines().map(line -> line.replaceAll("\\D", "")))
                .containsExactly("3", "5");
    }
}
