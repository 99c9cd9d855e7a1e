package org.gridward.access;

import java.util.List;
import org.gridward.model.Review;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code gridward.*}, as far as it says who may do what.
 *
 * @param anonymousRead whether anyone may read what is published and ask who is responsible; by default on the embedded
 *     database only
 * @param review whether a draft needs a second person to be published; by default on PostGIS, and on the embedded database
 *     as soon as there are two users who may publish
 * @param corsOrigins pages of other sites that may call the API, such as {@code https://map.example.org}; default none
 */
@ConfigurationProperties("gridward")
record AccessSettings(
        @Nullable Boolean anonymousRead,
        @Nullable Review review,
        @DefaultValue List<String> corsOrigins) {}
