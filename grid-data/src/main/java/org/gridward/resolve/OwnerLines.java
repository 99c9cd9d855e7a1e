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
import org.gridward.model.BorderRule;
import org.gridward.model.Division;
import org.gridward.model.DomainOwner;
import org.gridward.model.EditionContent;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Every line at which the owner may change: borders of grids with other owners or schemes on the other side, and what parts
 * owners within the strips of border rules. Immutable.
 */
final class OwnerLines {
    /** How far a rim may lie beside its true bend, twice over. */
    private static final double BEND_METERS = 0.002;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /**
     * Where a rule's strip ends or is cut in the middle.
     *
     * @param named domains that the rule names and does not leave to the border itself
     * @param left domains that it names and leaves to it
     * @param others whether it says so of all others, too
     */
    private record Rim(Set<String> named, Set<String> left, boolean others) {
        static Rim of(BorderRule rule) {
            boolean even = rule.leftMeters() == rule.rightMeters();
            Set<String> named = new TreeSet<>();
            Set<String> left = new TreeSet<>();
            boolean others = false;
            for (DomainOwner terms : rule.owners()) {
                boolean asBorder = even && terms.division() == Division.CENTRE_LINE;
                if (terms.domain() == null) {
                    others = !asBorder;
                } else {
                    (asBorder ? left : named).add(terms.domain());
                }
            }
            return new Rim(named, left, others);
        }

        boolean concerns(@Nullable String domain) {
            return domain == null ? others : named.contains(domain) || (others && !left.contains(domain));
        }
    }

    private final List<Lines> exact = new ArrayList<>();
    private final LineIndex<Rim> rims;

    /** @param strips rims and lines that are drawn */
    OwnerLines(EditionContent content, GridIndex index, Lines strips) {
        exact.add(new LineIndex<>(OwnerBorders.list(content, index)));
        exact.add(strips);
        List<Drawn<Rim>> lines = new ArrayList<>();
        content.list(BorderRule.class).forEach(rule -> addRims(rule, index, lines));
        rims = new LineIndex<>(lines);
    }

    private static void addRims(BorderRule rule, GridIndex index, List<Drawn<Rim>> lines) {
        if (rule.strip() == null) {
            double middle = Math.abs(rule.leftMeters() - rule.rightMeters()) / 2;
            Rim tag = Rim.of(rule);
            List<double[]> border = BorderLines.list(index, rule.border(), rule.stretch());
            for (double width : new TreeSet<>(List.of(rule.leftMeters(), rule.rightMeters(), middle))) {
                rims(border, width).forEach(rim -> lines.add(new Drawn<>(tag, rim)));
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
                lines.stream().map(line -> BorderLines.toMeters(line, plane)).toArray(LineString[]::new);
        int quadrant = (int) Math.ceil(Math.PI / 4 / Math.acos(1 - Math.min(0.5, BEND_METERS / width)));
        BufferParameters terms = new BufferParameters(quadrant);
        terms.setSimplifyFactor(0);
        Geometry ground = BufferOp.bufferOp(FACTORY.createMultiLineString(inMetres), width, terms);
        Geometry rim = DouglasPeuckerSimplifier.simplify(ground.getBoundary(), BEND_METERS);
        List<double[]> rims = new ArrayList<>();
        for (int i = 0; i < rim.getNumGeometries(); i++) {
            rims.add(toSteps(rim.getGeometryN(i).getCoordinates(), plane));
        }
        return rims;
    }

    private static double[] toSteps(Coordinate[] metres, LocalPlane plane) {
        double[] line = new double[2 * metres.length];
        for (int i = 0; i < metres.length; i++) {
            line[2 * i] = plane.columnAt(metres[i].x);
            line[2 * i + 1] = plane.rowAt(metres[i].y);
        }
        return line;
    }

    /** Those that are stored: borders of grids, drawn strips and drawn lines. */
    Lines exact() {
        return Lines.union(exact);
    }

    /** Rims and centre lines of strips that run beside a border at some width, as far as they mean something to a domain. */
    Lines rims(@Nullable String domain) {
        return rims.where(rim -> rim.concerns(domain));
    }

    Lines all(@Nullable String domain) {
        return Lines.union(List.of(exact(), rims(domain)));
    }
}
