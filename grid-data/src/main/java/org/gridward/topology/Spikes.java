package org.gridward.topology;

import java.util.ArrayList;
import java.util.List;
import org.gridward.geo.Shape;

/**
 * Finds where ground runs out into a needle: at a vertex that turns left, the rim a little before it and a little after
 * lie close together. Measured in local metres at a reach from the vertex, so that a tip cut off by less hides nothing.
 */
public final class Spikes {
    /** @param x in lattice steps, a vertex */
    public record Spike(int x, int y, double degrees) {}

    private Spikes() {}

    /** Those sharper than the angle; of neighbouring vertices only the sharpest. Rings shorter than four reaches have none. */
    public static List<Spike> find(Shape shape, double degrees, double reachMeters) {
        LocalRim rim = new LocalRim(shape);
        double closest = 2 * reachMeters * Math.sin(Math.toRadians(degrees) / 2);
        List<Spike> spikes = new ArrayList<>();
        for (int r = 0; r < rim.ringCount(); r++) {
            new RingSpikes(rim.ring(r), reachMeters, closest)
                    .list()
                    .forEach(found -> spikes.add(new Spike(
                            rim.stepX(found[0]),
                            rim.stepY(found[1]),
                            Math.toDegrees(2 * Math.asin(Math.min(1, found[2] / 2 / reachMeters))))));
        }
        return spikes;
    }

    /** The spikes of one ring, as x, y and how far the rim lies apart there. */
    private static final class RingSpikes {
        private final double[] ring;
        private final double reach;
        private final double closest;

        RingSpikes(double[] ring, double reach, double closest) {
            this.ring = ring;
            this.reach = reach;
            this.closest = closest;
        }

        List<double[]> list() {
            List<double[]> found = new ArrayList<>();
            if (length() < 4 * reach) {
                return found;
            }
            for (int v = 0; v < ring.length; v += 2) {
                double[] before = walk(v, -2);
                double[] after = walk(v, 2);
                double apart = Math.hypot(before[0] - after[0], before[1] - after[1]);
                boolean turnsLeft = (ring[v] - before[0]) * (after[1] - ring[v + 1])
                                - (ring[v + 1] - before[1]) * (after[0] - ring[v])
                        > 0;
                if (apart < closest && turnsLeft) {
                    add(found, new double[] {ring[v], ring[v + 1], apart});
                }
            }
            return found;
        }

        /** Vertices of one tip lie nearer to each other than the reach. */
        private void add(List<double[]> found, double[] spike) {
            for (int i = 0; i < found.size(); i++) {
                double[] other = found.get(i);
                if (Math.hypot(other[0] - spike[0], other[1] - spike[1]) < reach) {
                    if (spike[2] < other[2]) {
                        found.set(i, spike);
                    }
                    return;
                }
            }
            found.add(spike);
        }

        private double length() {
            double sum = 0;
            for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
                sum += Math.hypot(ring[i] - ring[j], ring[i + 1] - ring[j + 1]);
            }
            return sum;
        }

        /** The point at the reach from the vertex along the ring. */
        private double[] walk(int vertex, int direction) {
            double left = reach;
            int at = vertex;
            while (true) {
                int next = (at + direction + ring.length) % ring.length;
                double length = Math.hypot(ring[next] - ring[at], ring[next + 1] - ring[at + 1]);
                if (length >= left) {
                    double part = length == 0 ? 0 : left / length;
                    return new double[] {
                        ring[at] + part * (ring[next] - ring[at]), ring[at + 1] + part * (ring[next + 1] - ring[at + 1])
                    };
                }
                left -= length;
                at = next;
            }
        }
    }
}
