package org.gridward.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Random;
import net.postgis.jdbc.jts.JtsGeometry;
import org.gridward.geo.Lattice;
import org.gridward.geo.Location;
import org.gridward.geo.Shape;
import org.gridward.testbed.Checkout;
import org.gridward.testbed.Need;
import org.gridward.testbed.Needs;
import org.gridward.testbed.Postgis;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;
import org.postgresql.PGConnection;

/** The contract on PostGIS, and what PostGIS as a second opinion says of our shapes. */
@Needs(Need.POSTGIS)
class PostgisStoreTest extends StoreContract {
    private static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);

    @Override
    DatabaseSettings newDatabase() {
        Postgis.TestDatabase fresh = Postgis.createDatabase();
        return new DatabaseSettings(fresh.jdbcUrl(), fresh.user(), fresh.password());
    }

    /** Points a step or more off the border, where rounding in degrees can't matter, and the vertices themselves. */
    @Test
    void postgisCoversThePointsThatTheShapeContains() throws SQLException {
        publishCity();
        Shape shape = SampleRows.withHoleAndExclave();
        Random random = new Random(11);
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement covers = connection.prepareStatement(
                        "select st_covers(shape, ?) from grid_row where code = '310101018'")) {
            connection.unwrap(PGConnection.class).addDataType("geometry", JtsGeometry.class);
            for (int i = 0; i < Checkout.count(2_000, 200_000); i++) {
                int x = shape.box().minX() - 5 + random.nextInt(630);
                int y = shape.box().minY() - 5 + random.nextInt(630);
                Location location = shape.locate(x, y);
                if (location != Location.BORDER) {
                    assertThat(isCovered(covers, x, y)).as("x %d, y %d", x, y).isEqualTo(location == Location.INSIDE);
                }
            }
            for (int[] ring : new int[][] {shape.ring(0, 0), shape.ring(0, 1), shape.ring(1, 0)}) {
                assertThat(isCovered(covers, ring[0], ring[1])).isTrue();
            }
        }
    }

    /** Waiting would not help: it is no outage. */
    @Test
    void aServerWithoutThatDatabaseIsNotTakenForOneThatDoesNotAnswer() {
        DatabaseSettings here = newDatabase();
        DatabaseSettings wrong =
                new DatabaseSettings(here.jdbcUrl().replaceFirst("/[^/]*$", "/nowhere"), here.user(), here.password());
        assertThatThrownBy(() -> Database.open(wrong))
                .isInstanceOf(DatabaseUnavailableException.class)
                .isNotInstanceOf(DatabaseUnreachableException.class)
                .hasMessageContaining("nowhere");
    }

    private static boolean isCovered(PreparedStatement covers, int x, int y) throws SQLException {
        Point point = WGS84.createPoint(new Coordinate(Lattice.toDegrees(x), Lattice.toDegrees(y)));
        covers.setObject(1, new JtsGeometry(point));
        try (ResultSet rows = covers.executeQuery()) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    @Test
    void otherProgramsReadTheShapeInDegrees() throws SQLException {
        publishCity();
        try (Connection connection = database.dataSource().getConnection()) {
            connection.unwrap(PGConnection.class).addDataType("geometry", JtsGeometry.class);
            try (PreparedStatement select = connection.prepareStatement(
                            "select shape, st_isvalid(shape) from grid_row where code = '310101018'");
                    ResultSet rows = select.executeQuery()) {
                rows.next();
                MultiPolygon shape = (MultiPolygon) ((JtsGeometry) rows.getObject(1)).getGeometry();
                assertThat(shape.getSRID()).isEqualTo(4326);
                assertThat(shape.getNumGeometries()).isEqualTo(2);
                assertThat(shape.getCoordinate()).isEqualTo(new Coordinate(121.49, 31.23));
                assertThat(rows.getBoolean(2)).isTrue();
            }
        }
    }

    @Test
    void lookingWhetherTheTablesAreThereMakesNone() {
        DatabaseSettings empty = newDatabase();
        assertThat(Database.isPrepared(empty)).isFalse();
        assertThat(Database.isPrepared(empty)).isFalse();
        Database.open(empty).close();
        assertThat(Database.isPrepared(empty)).isTrue();
    }
}
