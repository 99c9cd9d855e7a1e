package org.gridward.model;

import org.jspecify.annotations.Nullable;

/**
 * What the values of a layer's grids must add up to; a grid that says nothing counts as nothing.
 *
 * @param parent code of the parent grid below which they are added, or null for all
 * @param kind the kind that is added, or null for all
 * @param attribute name of an attribute that is a number
 */
public record AttributeSum(
        String layer, @Nullable String parent, @Nullable String kind, String attribute, double sum) {}
