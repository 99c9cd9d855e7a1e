package org.gridward.topology;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gridward.geo.Geodesy;
import org.gridward.model.Grid;

/** Which grids of a level lie beside a grid, and along how much border. */
final class Neighbours {
    private record Segment(int ax, int ay, int bx, int by) {}

    private final Setting setting;
    private final int level;

    Neighbours(Setting setting, int level) {
        this.setting = setting;
        this.level = level;
    }

    /** The one with the longest common border, of the same parent where there is one; the smaller code of equal ones. */
    Optional<Grid> findNearest(Grid grid) {
        Set<Segment> rim = new HashSet<>();
        grid.shape().forEachSegment((ax, ay, bx, by) -> rim.add(new Segment(bx, by, ax, ay)));
        Map<String, Double> meters = new TreeMap<>();
        List<Grid> near = setting.ground().listGridsIn(level, grid.shape().box());
        for (Grid other : near) {
            double sum = other.code().equals(grid.code()) ? 0 : commonMeters(other, rim);
            if (sum > 0) {
                meters.put(other.code(), sum);
            }
        }
        Comparator<Grid> order = Comparator.<Grid, Boolean>comparing(
                        other -> !Objects.equals(other.parent(), grid.parent()))
                .thenComparing(other -> -meters.getOrDefault(other.code(), 0.0))
                .thenComparing(Grid::code);
        return near.stream().filter(other -> meters.containsKey(other.code())).min(order);
    }

    private static double commonMeters(Grid other, Set<Segment> rim) {
        double[] sum = {0};
        other.shape().forEachSegment((ax, ay, bx, by) -> {
            if (rim.contains(new Segment(ax, ay, bx, by))) {
                sum[0] += Geodesy.lengthMeters(new int[] {ax, ay, bx, by});
            }
        });
        return sum[0];
    }
}
