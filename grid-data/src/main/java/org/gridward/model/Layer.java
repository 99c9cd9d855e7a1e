package org.gridward.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way of cutting the ground, defined by data.
 *
 * @param code what URLs and rows call it: {@code district}, {@code street}, {@code small}, {@code block}, …
 * @param parent the layer whose grids hold this layer's grids, or null at the top of a family
 * @param kinds what kinds of grid the layer has, in the order of the scheme's tables; empty when there is one only
 * @param attributes what its grids may say beside their ground, in the order in which people read it
 * @param unionOf the layer whose grids are the members of this layer's, for {@link LayerPolicy#UNION_OF}; else null
 * @param codeScheme how its grids' codes are made, or null when any will do
 * @param expectedCounts how many grids it must have
 */
public record Layer(
        String code,
        String name,
        @Nullable String parent,
        LayerPolicy policy,
        List<String> kinds,
        List<Attribute> attributes,
        @Nullable String unionOf,
        @Nullable CodeScheme codeScheme,
        List<ExpectedCount> expectedCounts)
        implements Row {
    public Layer {
        kinds = List.copyOf(kinds);
        attributes = List.copyOf(attributes);
        expectedCounts = List.copyOf(expectedCounts);
    }

    /** Without attributes. */
    public Layer(String code, String name, @Nullable String parent, LayerPolicy policy, List<String> kinds) {
        this(code, name, parent, policy, kinds, List.of(), null, null, List.of());
    }

    /** Of a {@link LayerPolicy#UNION_OF} layer. */
    public static Layer union(String code, String name, String unionOf) {
        return new Layer(code, name, null, LayerPolicy.UNION_OF, List.of(), List.of(), unionOf, null, List.of());
    }

    public Layer withAttributes(List<Attribute> declared) {
        return new Layer(code, name, parent, policy, kinds, declared, unionOf, codeScheme, expectedCounts);
    }

    public Layer withExpectedCounts(List<ExpectedCount> counts) {
        return new Layer(code, name, parent, policy, kinds, attributes, unionOf, codeScheme, counts);
    }

    @Override
    public RowKey key() {
        return RowKey.layer(code);
    }
}
