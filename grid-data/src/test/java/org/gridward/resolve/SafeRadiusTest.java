package org.gridward.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.gridward.model.SchemeTerms;
import org.gridward.model.Unit;
import org.gridward.model.Zone;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SafeRadiusTest {
    private static final BorderTown TOWN = new BorderTown();
    private static final List<String> UNITS = List.of("SQ-A1", "SQ-A2", "SQ-B1", "SQ-MOBILE");

    private static final int POINTS = 70;

    static IntStream seeds() {
        return IntStream.range(0, Checkout.count(4, 100));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void within_the_safe_radius_the_answer_stays_the_same(int seed) {
        Random random = new Random(seed);
        double sum = 0;
        for (int i = 0; i < POINTS; i++) {
            Spot spot = TOWN.spot(random.nextDouble(-620, 620), random.nextDouble(-620, 620));
            if (i % 3 == 0) {
                spot = TOWN.spot(random.nextDouble(-420, 70), random.nextDouble(-60, 60));
            }
            String domain = List.of("", "SANITATION", "GREENING", "TRAFFIC").get(random.nextInt(4));
            Asked asked = TOWN.asked(random.nextInt(4) == 0 ? "06001" : "09001", domain, "2020-05-01T04:00:00Z");
            Unit discoverer =
                    TOWN.units.findUnit(UNITS.get(random.nextInt(UNITS.size()))).orElseThrow();
            Double accuracy = random.nextBoolean() ? null : 5.0 + random.nextInt(40);
            double radius = radius(spot, asked, accuracy);
            String answer = answer(spot, asked, discoverer, accuracy);
            sum += radius;
            for (int turn = 0; turn < 8 && radius > 0; turn++) {
                double angle = random.nextDouble(2 * Math.PI);
                double by = radius * Math.sqrt(random.nextDouble());
                Spot other = TOWN.spot((int) Math.rint(spot.plane().columnAt(by * Math.cos(angle))), (int)
                        Math.rint(spot.plane().rowAt(by * Math.sin(angle))));
                assertThat(answer(other, asked, discoverer, accuracy))
                        .as("seed %d, point %d, %d moved by %s of %s m", seed, spot.x(), spot.y(), by, radius)
                        .isEqualTo(answer);
            }
        }
        assertThat(sum / POINTS).as("a radius that is worth something").isGreaterThan(5);
    }

    private static double radius(Spot spot, Asked asked, Double accuracy) {
        return TOWN.safeRadius.meters(
                spot,
                asked,
                TOWN.stationStep.list(spot, asked, new Trace(false)),
                TOWN.doubt(spot, asked, accuracy),
                SchemeTerms.USUAL,
                accuracy);
    }

    private static String answer(Spot spot, Asked asked, Unit discoverer, Double accuracy) {
        Trace trace = new Trace(false);
        Optional<Owner> owner = TOWN.findOwner(spot, asked);
        ZonesHere zones = TOWN.zoneStep.find(spot, owner, asked, trace);
        Doubt doubt = TOWN.doubt(spot, asked, accuracy);
        return spot.place()
                + owner.toString()
                + zones.zones().stream().map(Zone::code).toList()
                + zones.obliged()
                + TOWN.discovererStep.find(discoverer, spot, owner, Optional.empty(), zones, asked, trace)
                + TOWN.exceptionStep.list(spot, asked, trace)
                + TOWN.stationStep.list(spot, asked, trace).stream()
                        .map(one -> one.unit() + ":" + one.relation())
                        .toList()
                + doubt.nearBorder()
                + doubt.confirmLocation();
    }
}
