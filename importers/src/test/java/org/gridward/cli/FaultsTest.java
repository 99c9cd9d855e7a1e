package org.gridward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class FaultsTest {
    @Test
    void aBugExitsWithSeventyAndShowsItsTrace() {
        StringWriter err = new StringWriter();
        int exitCode = Faults.report(new IllegalStateException("odd"), Language.en, new PrintWriter(err, true));
        assertThat(exitCode).isEqualTo(ExitCode.BUG);
        assertThat(err.toString()).contains("Gridward itself", "IllegalStateException: odd", "at org.gridward");
    }
}
