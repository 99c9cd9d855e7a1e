package org.gridward.imports;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code gridward.upload.*}.
 *
 * @param limit of all parts of one upload together
 * @param files the most parts that one upload may have
 * @param atOnce how many uploads may come in at the same time
 * @param bytesPerSecond an upload that stays below this on average, after its first 20 seconds, is refused
 */
@ConfigurationProperties("gridward.upload")
record UploadSettings(
        @DefaultValue("512MB") DataSize limit,
        @DefaultValue("100") int files,
        @DefaultValue("4") int atOnce,
        @DefaultValue("2000") int bytesPerSecond) {}
