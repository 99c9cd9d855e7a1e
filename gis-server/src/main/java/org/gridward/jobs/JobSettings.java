package org.gridward.jobs;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code gridward.jobs.*}.
 *
 * @param folder where the files of jobs lie until they end; on PostGIS a job can only be resumed by a process that sees its
 *     files
 * @param running how many this process does at once
 * @param waiting how many may wait in the whole database
 * @param keep how long a finished job and its report can be read
 * @param lease after which silence of a process its jobs may be taken over
 * @param grace after which further silence a job whose files nobody has is given up
 */
@ConfigurationProperties("gridward.jobs")
record JobSettings(
        @DefaultValue("./gridward-data/jobs") Path folder,
        @DefaultValue("2") int running,
        @DefaultValue("20") int waiting,
        @DefaultValue("7d") Duration keep,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("10m") Duration grace) {
    JobSettings {
        if (running < 1 || waiting < 1) {
            throw new IllegalArgumentException("gridward.jobs.running and gridward.jobs.waiting must be at least 1");
        }
        if (lease.compareTo(Duration.ofSeconds(2)) < 0) {
            throw new IllegalArgumentException("gridward.jobs.lease must be at least 2s");
        }
    }
}
