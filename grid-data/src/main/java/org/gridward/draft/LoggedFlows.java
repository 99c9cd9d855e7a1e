package org.gridward.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridward.geo.Geodesy;
import org.gridward.model.Effects.Share;
import org.gridward.model.Grid;
import org.gridward.model.Operation;
import org.gridward.store.LoggedOperation;
import org.gridward.topology.GroundFlow.Flow;

/**
 * Where the ground of one layer has gone, added up from what the operations of a draft moved. Known exactly as long as
 * each operation took its ground from a grid that was all from one grid of the base, or took all of it; else the shapes
 * must be asked.
 */
final class LoggedFlows {
    private final String layer;
    private final Map<String, Double> areas = new HashMap<>();
    /** By grid as it is now: square metres by the grid of the base that had them. Absent: it is all from itself. */
    private final Map<String, Map<String, Double>> origins = new TreeMap<>();

    private LoggedFlows(String layer, List<Grid> before) {
        this.layer = layer;
        before.forEach(grid -> areas.put(grid.code(), Geodesy.areaSquareMeters(grid.shape())));
    }

    /**
     * By from, then to; empty when the log does not tell.
     *
     * @param before the grids of the layer that the draft changes, as the base has them
     * @param after the same as the draft has them
     */
    static Optional<List<Flow>> find(String layer, List<LoggedOperation> log, List<Grid> before, List<Grid> after) {
        if (log.isEmpty() || log.stream().anyMatch(it -> it.operation() instanceof Operation.Load)) {
            return Optional.empty();
        }
        LoggedFlows flows = new LoggedFlows(layer, before);
        for (LoggedOperation operation : log) {
            List<Share> shares = operation.effects().shares().stream()
                    .filter(share -> share.layer().equals(layer))
                    .toList();
            if (!flows.apply(shares)) {
                return Optional.empty();
            }
        }
        return Optional.of(flows.list(before, after));
    }

    /** All shares of one operation happen at once. */
    private boolean apply(List<Share> shares) {
        Map<String, Map<String, Double>> gains = new TreeMap<>();
        Map<String, Map<String, Double>> left = new TreeMap<>();
        for (Share share : shares) {
            if (share.from() == null) {
                continue;
            }
            Map<String, Double> had = originsOf(share.from());
            double whole = sum(had);
            boolean all = Math.abs(whole - share.squareMeters()) <= 1e-6 * whole;
            if (had.size() > 1 && !all) {
                return false;
            }
            Map<String, Double> rest = left.computeIfAbsent(share.from(), code -> new TreeMap<>(originsOf(code)));
            for (Map.Entry<String, Double> origin : had.entrySet()) {
                double part = all ? origin.getValue() : share.squareMeters();
                rest.merge(origin.getKey(), -part, Double::sum);
                if (share.to() != null) {
                    gains.computeIfAbsent(share.to(), to -> new TreeMap<>()).merge(origin.getKey(), part, Double::sum);
                }
            }
        }
        left.forEach((code, rest) -> origins.put(code, positive(rest)));
        gains.forEach((code, gain) -> {
            Map<String, Double> now = new TreeMap<>(originsOf(code));
            gain.forEach((origin, part) -> now.merge(origin, part, Double::sum));
            origins.put(code, now);
        });
        return true;
    }

    private Map<String, Double> originsOf(String code) {
        Map<String, Double> known = origins.get(code);
        Double area = areas.get(code);
        return known != null ? known : area == null ? Map.of() : Map.of(code, area);
    }

    private static double sum(Map<String, Double> parts) {
        return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** What is left of rounding in square metres is nothing. */
    private static Map<String, Double> positive(Map<String, Double> parts) {
        Map<String, Double> left = new TreeMap<>();
        double least =
                1e-6 * parts.values().stream().mapToDouble(Math::abs).max().orElse(0) + 1e-6;
        parts.forEach((origin, part) -> {
            if (part > least) {
                left.put(origin, part);
            }
        });
        return left;
    }

    private List<Flow> list(List<Grid> before, List<Grid> after) {
        Map<String, Integer> places = new HashMap<>();
        for (int a = 0; a < after.size(); a++) {
            places.put(after.get(a).code(), a);
        }
        Map<String, Map<Integer, Double>> byOrigin = new HashMap<>();
        for (String code : places.keySet()) {
            originsOf(code)
                    .forEach((origin, part) -> byOrigin.computeIfAbsent(origin, it -> new TreeMap<>())
                            .put(places.getOrDefault(code, 0), part));
        }
        List<Flow> flows = new ArrayList<>();
        for (int b = 0; b < before.size(); b++) {
            int from = b;
            byOrigin.getOrDefault(before.get(b).code(), Map.of())
                    .forEach((to, part) -> flows.add(new Flow(from, to, part)));
        }
        return flows;
    }
}
