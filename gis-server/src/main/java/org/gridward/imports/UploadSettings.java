package org.gridward.imports;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code gridward.upload.*}; how large and how slow an upload may be is said for all bodies together.
 *
 * @param files the most files that one upload may have
 * @param atOnce how many uploads may come in at the same time
 */
@ConfigurationProperties("gridward.upload")
record UploadSettings(
        @DefaultValue("100") int files, @DefaultValue("4") int atOnce) {}
