package org.gridward.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gridward.geo.Box;
import org.gridward.geo.Line;
import org.gridward.geo.Shape;
import org.gridward.model.Grid;

/**
 * Lines and shapes as people draw them over a family, and worse: through vertices, along borders, beside them by a step,
 * beyond the ground or ending short, crossing themselves.
 */
final class RandomDrawing {
    private final Random random;
    private final MemoryFamily family;

    RandomDrawing(Random random, MemoryFamily family) {
        this.random = random;
        this.family = family;
    }

    /** Somewhere in or round the box; often a vertex, a point on a line, or one beside them. */
    int[] point(Box box) {
        int marginX = 1 + (box.maxX() - box.minX()) / 10;
        int marginY = 1 + (box.maxY() - box.minY()) / 10;
        int[] anywhere = {
            box.minX() - marginX + random.nextInt(box.maxX() - box.minX() + 2 * marginX + 1),
            box.minY() - marginY + random.nextInt(box.maxY() - box.minY() + 2 * marginY + 1)
        };
        return switch (random.nextInt(6)) {
            case 0 -> vertex(randomGrid(box));
            case 1 -> onLine(randomGrid(box));
            case 2 -> {
                int[] v = random.nextBoolean() ? vertex(randomGrid(box)) : onLine(randomGrid(box));
                yield new int[] {v[0] + random.nextInt(5) - 2, v[1] + random.nextInt(5) - 2};
            }
            default -> anywhere;
        };
    }

    private Grid randomGrid(Box box) {
        int level = random.nextInt(family.layers().size());
        List<Grid> near = family.listGridsIn(level, box);
        List<Grid> grids = near.isEmpty() ? family.listGrids() : near;
        return grids.get(random.nextInt(grids.size()));
    }

    private int[] vertex(Grid grid) {
        int[] ring = ring(grid.shape());
        int i = 2 * random.nextInt(ring.length / 2);
        return new int[] {ring[i], ring[i + 1]};
    }

    private int[] onLine(Grid grid) {
        int[] ring = ring(grid.shape());
        int i = 2 * random.nextInt(ring.length / 2);
        int j = (i + 2) % ring.length;
        double t = random.nextDouble();
        return new int[] {
            (int) Math.rint(ring[i] + t * (ring[j] - ring[i])),
            (int) Math.rint(ring[i + 1] + t * (ring[j + 1] - ring[i + 1]))
        };
    }

    private int[] ring(Shape shape) {
        int polygon = random.nextInt(shape.polygonCount());
        return shape.ring(polygon, random.nextInt(shape.ringCount(polygon)));
    }

    /** A line meant to cut what lies in the box. */
    Line line(Box box) {
        while (true) {
            List<Integer> vertices = new ArrayList<>();
            int style = random.nextInt(10);
            if (style < 4) {
                addAcross(vertices, box);
            } else if (style < 6) {
                addAlongRim(vertices, randomGrid(box), box);
            } else {
                for (int i = 0; i < 2 + random.nextInt(5); i++) {
                    add(vertices, point(box));
                }
                if (style == 9) {
                    vertices.add(vertices.get(0));
                    vertices.add(vertices.get(1));
                }
            }
            Line line = lineOrNull(vertices);
            if (line != null) {
                return line;
            }
        }
    }

    private static Line lineOrNull(List<Integer> vertices) {
        try {
            return Line.of(vertices.stream().mapToInt(Integer::intValue).toArray());
        } catch (IllegalArgumentException onePoint) {
            return null;
        }
    }

    /** From beyond one side to beyond another, through a few points. */
    private void addAcross(List<Integer> vertices, Box box) {
        int width = 2 + box.maxX() - box.minX();
        int height = 2 + box.maxY() - box.minY();
        boolean upward = random.nextBoolean();
        int bends = random.nextInt(4);
        for (int i = 0; i <= bends + 1; i++) {
            int t = i == 0 ? -1 : i == bends + 1 ? 1 : 0;
            int along = t == 0 ? random.nextInt(upward ? height : width) : t < 0 ? -3 : (upward ? height : width) + 3;
            int beside = random.nextInt(upward ? width : height);
            if (t == 0 && random.nextBoolean()) {
                add(vertices, point(box));
            } else {
                add(vertices, upward ? box.minX() + beside : box.minX() + along);
                add(vertices, upward ? box.minY() + along : box.minY() + beside);
            }
        }
    }

    private void addAlongRim(List<Integer> vertices, Grid grid, Box box) {
        if (random.nextBoolean()) {
            add(vertices, point(box));
        }
        int[] ring = ring(grid.shape());
        int n = ring.length / 2;
        int first = random.nextInt(n);
        int count = 1 + random.nextInt(Math.min(n, 5));
        boolean back = random.nextBoolean();
        for (int i = 0; i < count; i++) {
            int v = 2 * Math.floorMod(back ? first - i : first + i, n);
            vertices.add(ring[v]);
            vertices.add(ring[v + 1]);
        }
        add(vertices, point(box));
    }

    private static void add(List<Integer> vertices, int... values) {
        for (int value : values) {
            vertices.add(value);
        }
    }

    /** A shape that meets the box: most are valid. */
    Shape shape(Box box) {
        while (true) {
            try {
                return switch (random.nextInt(8)) {
                    case 0 -> randomGrid(box).shape();
                    case 1 -> Shape.of(new int[][][] {{star(box, 3 + random.nextInt(12))}, {star(box, 4)}});
                    case 2 -> withHole(star(box, 6 + random.nextInt(10)));
                    case 3 -> rectangle(point(box), point(box));
                    case 4 -> Shape.of(new int[][][] {{scribble(box, 3 + random.nextInt(4))}});
                    default -> Shape.of(new int[][][] {{star(box, 3 + random.nextInt(8))}});
                };
            } catch (IllegalArgumentException noArea) {
                // another one
            }
        }
    }

    private static Shape rectangle(int[] a, int[] b) {
        return Shape.of(new int[][][] {{{a[0], a[1], b[0], a[1], b[0], b[1], a[0], b[1]}}});
    }

    private int[] scribble(Box box, int count) {
        int[] ring = new int[2 * count];
        for (int i = 0; i < count; i++) {
            int[] point = point(box);
            ring[2 * i] = point[0];
            ring[2 * i + 1] = point[1];
        }
        return ring;
    }

    private int[] star(Box box, int corners) {
        int[] centre = point(box);
        int reach = 3 + Math.max(box.maxX() - box.minX(), box.maxY() - box.minY()) / 2;
        int[] ring = new int[2 * corners];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * (i + 0.8 * random.nextDouble()) / corners;
            double radius = 2 + random.nextDouble() * reach;
            ring[2 * i] = (int) Math.rint(centre[0] + radius * Math.cos(angle));
            ring[2 * i + 1] = (int) Math.rint(centre[1] + radius * Math.sin(angle));
            if (random.nextInt(6) == 0) {
                int[] near = point(box);
                ring[2 * i] = near[0];
                ring[2 * i + 1] = near[1];
            }
        }
        return ring;
    }

    /** The same ring, half as large, cut out of its middle. */
    private static Shape withHole(int[] ring) {
        long x = 0;
        long y = 0;
        int n = ring.length / 2;
        for (int i = 0; i < ring.length; i += 2) {
            x += ring[i];
            y += ring[i + 1];
        }
        int[] hole = new int[ring.length];
        for (int i = 0; i < ring.length; i += 2) {
            hole[i] = (int) ((ring[i] + x / n) / 2);
            hole[i + 1] = (int) ((ring[i + 1] + y / n) / 2);
        }
        return Shape.of(new int[][][] {{ring, hole}});
    }
}
