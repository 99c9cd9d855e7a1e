package org.gridward.lookup;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gridward.http.ProblemException;
import org.gridward.model.Text;
import org.gridward.resolve.Part;
import org.gridward.resolve.Question;

/**
 * Which members of an answer a client wants.
 *
 * @param parts those that the resolver works out
 * @param onBorder whether the place lies on a border, without how far other owners are
 */
record WantedFields(Set<Part> parts, boolean state, boolean question, boolean matter, boolean onBorder) {
    private static final List<String> OTHERS = List.of("status", "state", "question", "matter");

    /** @throws ProblemException 400 for a member that no answer has */
    static WantedFields of(ResolveQuery query) {
        Set<Part> parts = EnumSet.copyOf(Question.USUAL_PARTS);
        if (query.fields() == null) {
            if (Boolean.FALSE.equals(query.explain())) {
                parts.remove(Part.EXPLANATION);
            }
            if (Boolean.TRUE.equals(query.safeRadius())) {
                parts.add(Part.SAFE_RADIUS_METERS);
            }
            return new WantedFields(parts, true, true, true, false);
        }
        List<String> names =
                Arrays.stream(query.fields().split(",", -1)).map(String::strip).toList();
        parts.clear();
        for (String name : names) {
            Optional<Part> part = Arrays.stream(Part.values())
                    .filter(one -> memberOf(one).equals(name))
                    .findFirst();
            part.ifPresent(parts::add);
            if (part.isEmpty() && !OTHERS.contains(name)) {
                throw unknown(query.fields(), name);
            }
        }
        return new WantedFields(
                parts, names.contains("state"), names.contains("question"), names.contains("matter"), false);
    }

    /** With what the columns of a table need: owner, grids, on a border. */
    WantedFields forTable(boolean named) {
        Set<Part> all = named ? EnumSet.copyOf(parts) : EnumSet.noneOf(Part.class);
        all.add(Part.OWNER);
        all.add(Part.GRIDS);
        return new WantedFields(all, named && state, named && question, named && matter, true);
    }

    boolean has(Part part) {
        return parts.contains(part);
    }

    private static ProblemException unknown(String fields, String name) {
        return ProblemException.invalidParameter(
                "fields", fields, new Text("回答没有成员 “" + name + "”", "No answer has a member “" + name + "”"));
    }

    /** MANAGED_BY is the member {@code managedBy}. */
    static String memberOf(Part part) {
        StringBuilder name = new StringBuilder();
        for (String word : part.name().split("_")) {
            name.append(name.isEmpty() ? word.substring(0, 1).toLowerCase(Locale.ROOT) : word.substring(0, 1))
                    .append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }
}
