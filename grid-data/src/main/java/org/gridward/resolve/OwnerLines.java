package org.gridward.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gridward.geo.LocalPlane;
import org.gridward.index.GridIndex;
import org.gridward.index.LineIndex;
import org.gridward.index.LineIndex.Drawn;
import org.gridward.index.Lines;
import org.gridward.model.Assignment;
import org.gridward.model.BorderRule;
import org.gridward.model.EditionContent;
import org.gridward.model.Role;
import org.gridward.model.Scheme;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;

/**
 * Every line at which the owner may change: rims of the grids of layers that own anything or carry a scheme, and what parts
 * owners within the strips of border rules. Immutable.
 */
final class OwnerLines {
    /** How far the corners of a rim may lie inside its true bend. */
    private static final double BEND_METERS = 0.002;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final List<Lines> exact = new ArrayList<>();
    private final Lines rims;

    /** @param strips rims and lines that are drawn */
    OwnerLines(EditionContent content, GridIndex index, Lines strips) {
        Set<String> owning = new TreeSet<>();
        content.assignments().stream()
                .filter(one -> one.role() == Role.OWNER)
                .map(Assignment::layer)
                .forEach(owning::add);
        content.schemes().stream().map(Scheme::groundLayer).forEach(owning::add);
        owning.forEach(layer -> exact.add(index.rimsOf(layer)));
        exact.add(strips);
        List<Drawn<BorderRule>> lines = new ArrayList<>();
        content.list(BorderRule.class).forEach(rule -> addRims(rule, index, lines));
        rims = new LineIndex<>(lines);
    }

    private static void addRims(BorderRule rule, GridIndex index, List<Drawn<BorderRule>> lines) {
        if (rule.strip() == null) {
            double middle = Math.abs(rule.leftMeters() - rule.rightMeters()) / 2;
            List<double[]> border = BorderLines.list(index, rule.border(), rule.stretch());
            for (double width : new TreeSet<>(List.of(rule.leftMeters(), rule.rightMeters(), middle))) {
                rims(border, width).forEach(rim -> lines.add(new Drawn<>(rule, rim)));
            }
        }
    }

    /** Where the distance to the lines is the width. */
    private static List<double[]> rims(List<double[]> lines, double width) {
        if (lines.isEmpty() || width <= 0) {
            return List.of();
        }
        double[] first = lines.get(0);
        int middle = first.length / 4 * 2;
        LocalPlane plane = LocalPlane.at((int) first[middle], (int) first[middle + 1]);
        LineString[] inMetres =
                lines.stream().map(line -> toMetres(line, plane)).toArray(LineString[]::new);
        int quadrant = (int) Math.ceil(Math.PI / 4 / Math.acos(1 - Math.min(0.5, BEND_METERS / width)));
        BufferParameters terms = new BufferParameters(quadrant);
        terms.setSimplifyFactor(0);
        Geometry ground = BufferOp.bufferOp(FACTORY.createMultiLineString(inMetres), width, terms);
        Geometry rim = ground.getBoundary();
        List<double[]> rims = new ArrayList<>();
        for (int i = 0; i < rim.getNumGeometries(); i++) {
            rims.add(toSteps(rim.getGeometryN(i).getCoordinates(), plane));
        }
        return rims;
    }

    private static LineString toMetres(double[] line, LocalPlane plane) {
        Coordinate[] at = new Coordinate[line.length / 2];
        for (int i = 0; i < at.length; i++) {
            at[i] = new Coordinate(plane.east(line[2 * i]), plane.north(line[2 * i + 1]));
        }
        return FACTORY.createLineString(at);
    }

    private static double[] toSteps(Coordinate[] metres, LocalPlane plane) {
        double[] line = new double[2 * metres.length];
        for (int i = 0; i < metres.length; i++) {
            line[2 * i] = plane.columnAt(metres[i].x);
            line[2 * i + 1] = plane.rowAt(metres[i].y);
        }
        return line;
    }

    /** Those that are stored: rims of grids, drawn strips and drawn lines. */
    Lines exact() {
        return (box, visitor) -> exact.forEach(lines -> lines.forEachNear(box, visitor));
    }

    /** Rims and centre lines of strips that run beside a border at some width, to within a few centimetres. */
    Lines rims() {
        return rims;
    }

    Lines all() {
        return (box, visitor) -> {
            exact.forEach(lines -> lines.forEachNear(box, visitor));
            rims.forEachNear(box, visitor);
        };
    }
}
