package org.gridward.index;

import com.google.common.geometry.S2ContainsPointQuery;
import com.google.common.geometry.S2LatLng;
import com.google.common.geometry.S2LaxPolygonShape;
import com.google.common.geometry.S2Point;
import com.google.common.geometry.S2Shape;
import com.google.common.geometry.S2ShapeIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gridward.geo.Box;
import org.gridward.geo.JtsShapes;
import org.gridward.geo.Lattice;
import org.gridward.geo.Shape;
import org.gridward.model.Grid;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.SpatialIndex;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.index.strtree.STRtree;

/** What others offer for point → polygon, used as their makers advise. Counts the polygons that hold a point. */
interface Peers {
    int count(int x, int y);

    static Peers of(String name, List<Grid> grids) {
        return switch (name) {
            case "jts-hprtree" -> hprTree(grids);
            case "jts-strtree" -> strTree(grids);
            case "s2" -> s2(grids);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Packed tree of boxes, per polygon an indexed locator. */
    private static Peers hprTree(List<Grid> grids) {
        HPRtree tree = new HPRtree();
        fill(tree, grids, grid -> new IndexedPointInAreaLocator(JtsShapes.toSteps(grid.shape())));
        tree.build();
        return (x, y) -> {
            Coordinate point = new Coordinate(x, y);
            int[] hits = {0};
            tree.query(new Envelope(point), item -> {
                if (((IndexedPointInAreaLocator) item).locate(point) != Location.EXTERIOR) {
                    hits[0]++;
                }
            });
            return hits[0];
        };
    }

    /** Packed R-tree, per polygon a prepared geometry. */
    private static Peers strTree(List<Grid> grids) {
        STRtree tree = new STRtree();
        fill(tree, grids, grid -> PreparedGeometryFactory.prepare(JtsShapes.toSteps(grid.shape())));
        tree.build();
        GeometryFactory factory = new GeometryFactory();
        return (x, y) -> {
            Coordinate at = new Coordinate(x, y);
            var point = factory.createPoint(at);
            int[] hits = {0};
            tree.query(new Envelope(at), item -> {
                if (((PreparedGeometry) item).covers(point)) {
                    hits[0]++;
                }
            });
            return hits[0];
        };
    }

    private static void fill(SpatialIndex tree, List<Grid> grids, Function<Grid, Object> judging) {
        for (Grid grid : grids) {
            Box box = grid.shape().box();
            tree.insert(new Envelope(box.minX(), box.maxX(), box.minY(), box.maxY()), judging.apply(grid));
        }
    }

    private static Peers s2(List<Grid> grids) {
        S2ShapeIndex index = new S2ShapeIndex();
        grids.forEach(grid -> index.add(S2LaxPolygonShape.create(loops(grid.shape()))));
        index.iterator(); // builds it
        S2ContainsPointQuery query = new S2ContainsPointQuery(index);
        return (x, y) -> {
            int hits = 0;
            for (S2Shape shape : query.getContainingShapes(point(x, y))) {
                hits += shape.dimension() == 2 ? 1 : 0;
            }
            return hits;
        };
    }

    private static List<List<S2Point>> loops(Shape shape) {
        List<List<S2Point>> loops = new ArrayList<>();
        for (int p = 0; p < shape.polygonCount(); p++) {
            for (int r = 0; r < shape.ringCount(p); r++) {
                int[] ring = shape.ring(p, r);
                List<S2Point> loop = new ArrayList<>();
                for (int i = 0; i < ring.length; i += 2) {
                    loop.add(point(ring[i], ring[i + 1]));
                }
                loops.add(loop);
            }
        }
        return loops;
    }

    private static S2Point point(int x, int y) {
        return S2LatLng.fromDegrees(Lattice.toDegrees(y), Lattice.toDegrees(x)).toPoint();
    }
}
