package org.gridward.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gridward.geo.JtsShapes;
import org.gridward.geo.Shape;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.operation.valid.IsValidOp;

class ShapeAssemblerTest {
    private static final int[] SQUARE = {0, 0, 10, 0, 10, 10, 0, 10};

    @Test
    void aHoleAndAnIslandInTheHoleComeOutAsTwoPolygons() {
        Shape shape = assemble(SQUARE, new int[] {2, 2, 2, 8, 8, 8, 8, 2}, new int[] {4, 4, 6, 4, 6, 6, 4, 6});
        assertThat(shape).isEqualTo(Shape.of(new int[][][] {
            {SQUARE, {2, 2, 2, 8, 8, 8, 8, 2}},
            {{4, 4, 6, 4, 6, 6, 4, 6}}
        }));
    }

    @Test
    void twoPiecesThatTouchInAPointStayTwoPolygons() {
        Shape shape = assemble(SQUARE, new int[] {10, 10, 20, 10, 20, 20, 10, 20});
        assertThat(shape.polygonCount()).isEqualTo(2);
        assertValid(shape);
    }

    @Test
    void aHoleThatTouchesTheShellIsAHole() {
        Shape shape = assemble(SQUARE, new int[] {0, 0, 2, 6, 6, 2});
        assertThat(shape.polygonCount()).isEqualTo(1);
        assertThat(shape.ringCount(0)).isEqualTo(2);
        assertValid(shape);
    }

    @Test
    void twoHolesThatTouchAreTwoHoles() {
        Shape shape = assemble(SQUARE, new int[] {2, 2, 2, 5, 5, 5, 5, 2}, new int[] {5, 5, 5, 8, 8, 8, 8, 5});
        assertThat(shape.ringCount(0)).isEqualTo(3);
        assertValid(shape);
    }

    @Test
    void anIslandThatTouchesAllCornersOfItsHoleIsAPolygonOfItsOwn() {
        int[] island = {2, 2, 5, 3, 8, 2, 7, 5, 8, 8, 5, 7, 2, 8, 3, 5};
        Shape shape = assemble(SQUARE, new int[] {2, 2, 2, 8, 8, 8, 8, 2}, island);
        assertThat(shape.polygonCount()).isEqualTo(2);
        assertThat(shape.ringCount(0)).isEqualTo(2);
        assertValid(shape);
    }

    @Test
    void aRingOfPiecesThatTouchInPointsClosesNoHole() {
        Shape shape = assemble(
                new int[] {0, 0, 3, 0, 3, 3, 0, 3},
                new int[] {3, 3, 6, 3, 6, 6, 3, 6},
                new int[] {0, 6, 3, 6, 3, 9, 0, 9},
                new int[] {0, 3, 0, 6, -3, 6, -3, 3});
        assertThat(shape.polygonCount()).isEqualTo(4);
        assertValid(shape);
    }

    @Test
    void theOrderOfTheSegmentsDoesNotMatter() {
        List<int[]> segments = new ArrayList<>();
        Shape shape = assemble(SQUARE, new int[] {2, 2, 2, 5, 5, 5, 5, 2}, new int[] {5, 5, 5, 8, 8, 8, 8, 5});
        shape.forEachSegment((ax, ay, bx, by) -> segments.add(new int[] {ax, ay, bx, by}));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(segments, new Random(seed));
            ShapeAssembler assembler = new ShapeAssembler();
            segments.forEach(s -> assembler.addSegment(s[0], s[1], s[2], s[3]));
            assertThat(assembler.assemble()).isEqualTo(shape);
        }
    }

    @Test
    void coordinatesAtTheEndsOfTheGlobeAreExact() {
        int x = 1_800_000_000;
        int y = 900_000_000;
        Shape shape = assemble(new int[] {-x, -y, x, -y, x, y - 1}, new int[] {x, y - 1, x, y, x - 1, y});
        assertThat(shape.polygonCount()).isEqualTo(2);
    }

    @Test
    void linesThatDontCloseAreRefused() {
        ShapeAssembler assembler = new ShapeAssembler();
        assembler.addSegment(0, 0, 10, 0);
        assembler.addSegment(10, 0, 10, 10);
        assertThatThrownBy(assembler::assemble).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aHoleWithoutGroundRoundItIsRefused() {
        assertThatThrownBy(() -> assemble(new int[] {0, 0, 0, 5, 5, 5, 5, 0}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Shape assemble(int[]... rings) {
        ShapeAssembler assembler = new ShapeAssembler();
        for (int[] ring : rings) {
            for (int i = 0; i < ring.length; i += 2) {
                int j = (i + 2) % ring.length;
                assembler.addSegment(ring[i], ring[i + 1], ring[j], ring[j + 1]);
            }
        }
        return assembler.assemble();
    }

    private static void assertValid(Shape shape) {
        assertThat(new IsValidOp(JtsShapes.toSteps(shape)).getValidationError()).isNull();
    }
}
