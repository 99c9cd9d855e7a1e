package org.gridward.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.gridward.load.LoadPlan.Proposed;
import org.gridward.mapping.EffectiveFrom;
import org.gridward.mapping.MappingFile;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code load} that say what the new edition is; given beside a mapping file, they outrank it. */
final class EditionOptions {
    @Option(names = "--effective-from", paramLabel = "DATE")
    private @Nullable String effectiveFrom;

    @Option(names = "--time-zone", paramLabel = "ZONE")
    private @Nullable String timeZone;

    @Option(names = "--title", paramLabel = "TEXT")
    private @Nullable String title;

    @Option(names = "--note", paramLabel = "TEXT")
    private @Nullable String note;

    Proposed proposed(String otherTitle, Usage usage) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return proposed(new Proposed(now, MappingFile.DEFAULT_ZONE, otherTitle, null), usage);
    }

    /** What was not given stays as it is. */
    Proposed proposed(Proposed other, Usage usage) {
        ZoneId zone = timeZone == null ? other.timeZone() : zone(timeZone, usage);
        return new Proposed(
                effectiveFrom == null ? other.effectiveFrom() : moment(effectiveFrom, zone, usage),
                zone,
                title == null ? other.title() : title,
                note == null ? other.note() : note);
    }

    private static Instant moment(String text, ZoneId zone, Usage usage) {
        try {
            return EffectiveFrom.parse(text, zone);
        } catch (DateTimeException e) {
            throw usage.wrong(new Text(
                    "--effective-from：须为日期（2026-11-01）或带时差的时刻（2026-11-01T00:00:00+08:00）",
                    "--effective-from: expected a date (2026-11-01) or an instant with its offset"
                            + " (2026-11-01T00:00:00+08:00)"));
        }
    }

    private static ZoneId zone(String text, Usage usage) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw usage.wrong(new Text("--time-zone：未知时区 " + text, "--time-zone: unknown time zone " + text));
        }
    }
}
