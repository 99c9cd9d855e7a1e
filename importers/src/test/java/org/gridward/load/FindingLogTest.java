package org.gridward.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridward.model.Finding;
import org.gridward.model.Text;
import org.junit.jupiter.api.Test;

class FindingLogTest {
    @Test
    void allAreCountedAndTheFirstAreKept() {
        FindingLog log = new FindingLog();
        for (int i = 0; i <= LoadReport.MAX_FINDINGS; i++) {
            log.add(new Finding("C" + i, Finding.Severity.ERROR, null, null, null, new Text("无", "none")));
        }
        log.add(new Finding("W", Finding.Severity.WARNING, null, null, null, new Text("无", "none")));
        assertThat(log.kept())
                .hasSize(LoadReport.MAX_FINDINGS)
                .first()
                .satisfies(f -> assertThat(f.code()).isEqualTo("C0"));
        assertThat(log.errors()).isEqualTo(LoadReport.MAX_FINDINGS + 1L);
        assertThat(log.warnings()).isEqualTo(1);
    }
}
