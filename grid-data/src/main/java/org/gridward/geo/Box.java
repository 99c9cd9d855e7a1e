package org.gridward.geo;

/** A closed rectangle in lattice steps; both ends belong to it. */
public record Box(int minX, int minY, int maxX, int maxY) {
    public boolean contains(int x, int y) {
        return x >= minX && x <= maxX && y >= minY && y <= maxY;
    }

    public boolean intersects(Box other) {
        return minX <= other.maxX && maxX >= other.minX && minY <= other.maxY && maxY >= other.minY;
    }

    /** True when the closed segment a–b has a point in this rectangle. */
    boolean meetsSegment(int ax, int ay, int bx, int by) {
        Box ofSegment = new Box(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
        if (!intersects(ofSegment)) {
            return false;
        }
        int left = 0;
        int right = 0;
        for (int corner = 0; corner < 4; corner++) {
            long side = Lattice.cross(ax, ay, bx, by, (corner & 1) == 0 ? minX : maxX, (corner & 2) == 0 ? minY : maxY);
            left += side > 0 ? 1 : 0;
            right += side < 0 ? 1 : 0;
        }
        return left < 4 && right < 4;
    }

    /** Minimum longitude and latitude, maximum longitude and latitude, as a GeoJSON bbox. */
    public double[] toDegrees() {
        return new double[] {
            Lattice.toDegrees(minX), Lattice.toDegrees(minY), Lattice.toDegrees(maxX), Lattice.toDegrees(maxY)
        };
    }

    /** The smallest rectangle that holds both. */
    public Box union(Box other) {
        return new Box(
                Math.min(minX, other.minX),
                Math.min(minY, other.minY),
                Math.max(maxX, other.maxX),
                Math.max(maxY, other.maxY));
    }
}
