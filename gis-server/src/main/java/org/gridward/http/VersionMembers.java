package org.gridward.http;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridward.geo.Line;
import org.gridward.geo.Position;
import org.gridward.geo.Shape;
import org.gridward.model.Row;
import org.gridward.model.RowMembers;

/** What a version of a row says beside its ground, and in which members two versions differ. */
public final class VersionMembers {
    /** Told by the geometry of the answer, and with more than their name when they change. */
    private static final String SHAPE = "shape";

    private static final Set<Class<?>> GEOMETRIES = Set.of(Shape.class, Line.class, Position.class);

    private VersionMembers() {}

    public static Map<String, Object> of(Row row) {
        Map<String, Object> members = RowMembers.of((Record) row);
        members.values().removeIf(value -> GEOMETRIES.contains(value.getClass()));
        return members;
    }

    public static List<String> listChanged(Row before, Row after) {
        return RowMembers.listChanged((Record) before, (Record) after).stream()
                .filter(name -> !name.equals(SHAPE))
                .toList();
    }
}
