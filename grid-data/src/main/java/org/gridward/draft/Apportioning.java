package org.gridward.draft;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridward.model.Attribute;
import org.gridward.model.AttributeValue;
import org.gridward.model.AttributeValue.NumberValue;
import org.gridward.model.Effects.Share;
import org.gridward.model.Grid;
import org.gridward.model.Layer;

/**
 * Shares the additive attributes of grids out to those that have got their ground, in proportion to exact areas. What is
 * shared out adds up to what was there: whole numbers by largest remainder, decimals in thousandths or as fine as they
 * were. A value of which a part was shared out, or that has ground of an unknown value in it, is an estimate.
 */
final class Apportioning {
    private static final int LEAST_DECIMALS = 3;
    /** Stands for nobody among those that get ground; no code is empty. */
    private static final String NOBODY = "";

    private record Sum(BigDecimal value, boolean estimated) {
        Sum plus(Sum other) {
            return new Sum(value.add(other.value), estimated || other.estimated);
        }
    }

    private final Workspace workspace;
    private final Layer layer;
    private final Map<String, Grid> before;
    /** By who had it and who has it now, what stays included. */
    private final SortedMap<String, SortedMap<String, Long>> ways = new TreeMap<>();
    /** Who got nobody's ground. */
    private final Set<String> gainedNobodys = new HashSet<>();

    /**
     * @param before the grids that gave ground or got some, as they were
     * @param shares of any layer
     */
    Apportioning(Workspace workspace, Layer layer, Map<String, Grid> before, List<Share> shares) {
        this.workspace = workspace;
        this.layer = layer;
        this.before = before;
        for (Share share : shares) {
            if (!share.layer().equals(layer.code())) {
                continue;
            }
            if (share.from() == null) {
                gainedNobodys.add(share.to() == null ? NOBODY : share.to());
            } else {
                String to = share.to() == null ? NOBODY : share.to();
                ways.computeIfAbsent(share.from(), from -> new TreeMap<>())
                        .merge(to, share.twiceSquareSteps(), Long::sum);
            }
        }
        before.forEach(this::addWhatStays);
    }

    private void addWhatStays(String code, Grid grid) {
        SortedMap<String, Long> out = ways.computeIfAbsent(code, from -> new TreeMap<>());
        long gone = out.values().stream().mapToLong(Long::longValue).sum();
        if (grid.shape().twiceArea() > gone
                && workspace.findGrid(layer.code(), code).isPresent()) {
            out.put(code, grid.shape().twiceArea() - gone);
        }
    }

    void apply() {
        if (layer.attributes().stream().noneMatch(Attribute::additive)) {
            return;
        }
        Set<String> takers = new TreeSet<>(gainedNobodys);
        ways.values().forEach(out -> takers.addAll(out.keySet()));
        takers.remove(NOBODY);
        Map<String, Map<String, Sum>> sums = new HashMap<>();
        layer.attributes().stream()
                .filter(attribute -> attribute.additive() && attribute.type().isNumber())
                .forEach(attribute -> sums.put(attribute.name(), sumUp(attribute)));
        for (String code : takers) {
            workspace.findGrid(layer.code(), code).ifPresent(grid -> set(grid, sums));
        }
    }

    private void set(Grid grid, Map<String, Map<String, Sum>> sums) {
        Map<String, AttributeValue> values = new TreeMap<>(grid.attributes());
        Set<String> estimates = new HashSet<>(grid.estimated());
        sums.forEach((name, byTaker) -> {
            values.remove(name);
            estimates.remove(name);
            Sum sum = byTaker.get(grid.code());
            if (sum != null) {
                values.put(name, AttributeValue.of(sum.value()));
                if (sum.estimated()) {
                    estimates.add(name);
                }
            }
        });
        Grid shared = grid.withAttributes(values, estimates);
        if (!shared.equals(grid)) {
            workspace.put(shared);
        }
    }

    /** By who has the ground now; those without any known value have none. */
    private Map<String, Sum> sumUp(Attribute attribute) {
        Map<String, Sum> sums = new HashMap<>();
        Set<String> unknown = new HashSet<>(gainedNobodys);
        ways.forEach((from, out) -> {
            Grid grid = before.get(from);
            if (grid != null && grid.attributes().get(attribute.name()) instanceof NumberValue value) {
                boolean estimated = out.size() > 1 || grid.estimated().contains(attribute.name());
                shareOut(value.number(), attribute.type(), out)
                        .forEach((to, part) -> sums.merge(to, new Sum(part, estimated), Sum::plus));
            } else {
                unknown.addAll(out.keySet());
            }
        });
        sums.replaceAll((to, sum) -> unknown.contains(to) ? new Sum(sum.value(), true) : sum);
        return sums;
    }

    /** By largest remainder; equal remainders by code. */
    private static Map<String, BigDecimal> shareOut(
            BigDecimal value, Attribute.Type type, SortedMap<String, Long> weights) {
        if (weights.size() == 1) {
            return Map.of(weights.firstKey(), value);
        }
        int scale = Math.max(type == Attribute.Type.INTEGER ? 0 : LEAST_DECIMALS, value.scale());
        BigInteger units = value.setScale(scale).unscaledValue();
        BigInteger all = weights.values().stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        Map<String, BigInteger> parts = new TreeMap<>();
        Map<String, BigInteger> remainders = new TreeMap<>();
        BigInteger left = units.abs();
        for (Map.Entry<String, Long> weight : weights.entrySet()) {
            BigInteger[] part =
                    units.abs().multiply(BigInteger.valueOf(weight.getValue())).divideAndRemainder(all);
            parts.put(weight.getKey(), part[0]);
            remainders.put(weight.getKey(), part[1]);
            left = left.subtract(part[0]);
        }
        List<String> order = new ArrayList<>(parts.keySet());
        order.sort(Comparator.comparing((String to) -> remainders.get(to)).reversed());
        order.stream().limit(left.longValueExact()).forEach(to -> parts.merge(to, BigInteger.ONE, BigInteger::add));
        Map<String, BigDecimal> shares = new HashMap<>();
        parts.forEach((to, part) -> shares.put(to, new BigDecimal(units.signum() < 0 ? part.negate() : part, scale)));
        return shares;
    }
}
