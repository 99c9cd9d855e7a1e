package org.gridward.lookup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Members of an answer as JSON text, for formats that know no nesting. */
final class MemberText {
    private final JsonMapper json;

    MemberText(JsonMapper json) {
        this.json = json;
    }

    /** In the order of the names; null for a member that the answer does not have. */
    List<@Nullable String> of(ResolutionJson answer, List<String> members) {
        if (members.isEmpty()) {
            return List.of();
        }
        JsonNode tree = json.valueToTree(answer);
        return members.stream().map(member -> text(tree.get(member))).toList();
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        return node.isString() ? node.asString() : node.toString();
    }
}
