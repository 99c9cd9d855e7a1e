package org.gridward.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** Writes shapes past our own code, as a program that speaks SQL could. */
final class HostileShapes {
    /** Stands in the square for the value that JTS would refuse. */
    private static final double MARK = 41.53125;

    private HostileShapes() {}

    /** A square with the value in one coordinate (0, 1: the first vertex; 2, 3: the next; …). */
    static boolean isRefused(Database database, double value, int coordinate) throws SQLException {
        double[] xy = {121.5, 31.2, 121.6, 31.2, 121.6, 31.3, 121.5, 31.3};
        xy[coordinate] = MARK;
        byte[] ewkb = write(xy, 4326);
        replaceMark(ewkb, value);
        return isRefused(database, ewkb);
    }

    /** A harmless square with this SRID. */
    static boolean isRefused(Database database, int srid) throws SQLException {
        return isRefused(database, write(new double[] {121.5, 31.2, 121.6, 31.2, 121.6, 31.3, 121.5, 31.3}, srid));
    }

    private static byte[] write(double[] xy, int srid) {
        Coordinate[] ring = new Coordinate[5];
        for (int i = 0; i < 5; i++) {
            ring[i] = new Coordinate(xy[2 * (i % 4)], xy[2 * (i % 4) + 1]);
        }
        GeometryFactory factory = new GeometryFactory(new PrecisionModel(), srid);
        return new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, true)
                .write(factory.createMultiPolygon(new Polygon[] {factory.createPolygon(ring)}));
    }

    private static void replaceMark(byte[] ewkb, double value) {
        ByteBuffer buffer = ByteBuffer.wrap(ewkb).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + Double.BYTES <= ewkb.length; i++) {
            if (buffer.getDouble(i) == MARK) {
                buffer.putDouble(i, value);
            }
        }
    }

    private static boolean isRefused(Database database, byte[] ewkb) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement update = connection.prepareStatement(
                    "update grid_row set shape = cast(? as geometry) where layer = 'district'")) {
                update.setBytes(1, ewkb);
                return update.executeUpdate() != 1;
            } catch (SQLException e) {
                return true;
            } finally {
                connection.rollback();
            }
        }
    }
}
