package org.gridward.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code gridward.*}, as far as it bounds what a request may bring.
 *
 * @param bodyLimit of ordinary bodies
 * @param uploadLimit of files that are imported
 * @param bodyPatience in which a body has to come; every kilobyte read gives another second
 */
@ConfigurationProperties("gridward")
record LimitSettings(
        @DefaultValue("1MB") DataSize bodyLimit,
        @DefaultValue("512MB") DataSize uploadLimit,
        @DefaultValue("20s") Duration bodyPatience) {}
