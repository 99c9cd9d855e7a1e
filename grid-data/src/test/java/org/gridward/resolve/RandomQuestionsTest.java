package org.gridward.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gridward.geo.Box;
import org.gridward.index.GridIndex;
import org.gridward.index.PointBatch;
import org.gridward.model.Assignment;
import org.gridward.model.Catalogue;
import org.gridward.model.Domain;
import org.gridward.model.Edition;
import org.gridward.model.EditionContent;
import org.gridward.model.Grid;
import org.gridward.model.Ledger;
import org.gridward.model.Matter;
import org.gridward.model.MatterClass;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.Severity;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;
import org.gridward.model.UnitTree;
import org.gridward.sample.SampleCity;
import org.gridward.sample.SampleEdition;
import org.gridward.sample.Samples;
import org.gridward.testbed.Checkout;
import org.gridward.topology.UnionGround;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever is asked of a sample, place × minute × class × discoverer × domain, the guarantees of the resolver hold. */
class RandomQuestionsTest {
    private static final int WEEK_MINUTES = 7 * 24 * 60;

    @TestFactory
    Stream<DynamicTest> everyAnswerKeepsTheGuarantees() {
        return Samples.listNames().stream()
                .filter(name -> !name.equals("all"))
                .map(name -> DynamicTest.dynamicTest(name, () -> ask(name)));
    }

    private static void ask(String name) {
        SampleCity city = Samples.findSample(name).orElseThrow();
        int questions = Checkout.count(5_000, 100_000) / city.editions().size();
        Map<Resolution.Kind, Integer> statuses = new EnumMap<>(Resolution.Kind.class);
        for (SampleEdition edition : city.editions()) {
            new Interview(edition).ask(questions, statuses);
        }
        System.out.println(name + ": " + statuses + " of " + city.editions().size() + " editions");
        assertThat(statuses).containsKey(Resolution.Kind.OWNED);
    }

    /** One edition and the people who ask. */
    private static final class Interview {
        private final EditionContent content;
        private final GridIndex index;
        private final Resolver resolver;
        private final List<Matter> matters = new ArrayList<>();
        private final List<String> domains = new ArrayList<>();
        private final Set<String> owners = new HashSet<>();
        private final Box box;
        private final long seed;

        Interview(SampleEdition sample) {
            List<Row> rows = new ArrayList<>();
            sample.rows().forEach(rows::add);
            seed = sample.effectiveFrom().getEpochSecond();
            Edition edition = new Edition(
                    1,
                    0,
                    0,
                    sample.effectiveFrom(),
                    sample.effectiveFrom(),
                    null,
                    "sha256:0",
                    sample.title(),
                    null,
                    null);
            content = EditionContent.of(edition, rows);
            List<Grid> ground = new ArrayList<>(content.grids());
            ground.addAll(UnionGround.derive(content.layers(), content.grids(), content.unionGrids()));
            index = new GridIndex(content.layers(), ground);
            resolver = new Resolver(content, index, new UnitTree(content.units()));
            content.list(MatterClass.class).forEach(one -> matters.add(new Matter(one.catalogue(), one.code())));
            for (Catalogue catalogue : content.list(Catalogue.class)) {
                catalogue.domains().stream().map(Domain::code).forEach(domains::add);
            }
            content.assignments().stream()
                    .filter(one -> one.role() == Role.OWNER)
                    .map(Assignment::unit)
                    .forEach(owners::add);
            box = content.grids().stream()
                    .map(grid -> grid.shape().box())
                    .reduce(Box::union)
                    .orElseThrow();
        }

        void ask(int questions, Map<Resolution.Kind, Integer> statuses) {
            Random random = new Random(seed);
            for (int i = 0; i < questions; i++) {
                Question question = question(random);
                Resolution answer = resolver.resolve(question, Ledger.EMPTY);
                statuses.merge(answer.kind(), 1, Integer::sum);
                check(question, answer, "seed " + seed + ", question " + i + ": " + question);
                if (i % 50 == 0) {
                    Resolution again = resolver.resolve(question, Ledger.EMPTY);
                    assertThat(again.findParticulars().map(Particulars::doubt))
                            .isEqualTo(answer.findParticulars().map(Particulars::doubt));
                    assertThat(again).isEqualTo(answer);
                }
                if (i % 250 == 0) {
                    askMany(question, random, "seed " + seed + ", question " + i + ": " + question);
                }
            }
        }

        /** One question about many places has the answers of as many questions; corners of grids are among the places. */
        private void askMany(Question question, Random random, String what) {
            Question ofGrids = new Question(
                    0,
                    0,
                    question.asOf(),
                    question.matter(),
                    false,
                    question.domain(),
                    question.severity(),
                    question.discoverer(),
                    question.accuracyMeters(),
                    ManyPlaces.OF_GRIDS);
            ManyPlaces<Resolution> many = resolver.many(ofGrids, Ledger.EMPTY, Function.identity());
            PointBatch points = new PointBatch(100);
            while (!points.isFull()) {
                int x = random.nextInt(box.minX(), box.maxX() + 1);
                int y = random.nextInt(box.minY(), box.maxY() + 1);
                if (points.size() % 4 == 0) {
                    int[] ring = pick(content.grids(), random).shape().ring(0, 0);
                    int corner = 2 * random.nextInt(ring.length / 2);
                    x = ring[corner] + random.nextInt(3) - 1;
                    y = ring[corner + 1] + random.nextInt(3) - 1;
                }
                points.add(x, y);
            }
            many.locate(points);
            for (int i = 0; i < points.size(); i++) {
                Resolution alone = resolver.resolve(ofGrids.at(points.x(i), points.y(i)), Ledger.EMPTY);
                assertThat(ofGrids(many.at(points, i)))
                        .as(what + points.x(i) + " " + points.y(i))
                        .isEqualTo(ofGrids(alone));
            }
        }

        private static List<Object> ofGrids(Resolution answer) {
            return List.of(
                    answer.kind(),
                    answer.place(),
                    answer.findOwner(),
                    answer.findParticulars().map(Particulars::acting),
                    answer.findParticulars().flatMap(one -> Optional.ofNullable(one.managedBy())));
        }

        private Question question(Random random) {
            Instant asOf = content.edition()
                    .effectiveFrom()
                    .plusSeconds(60L * random.nextInt(WEEK_MINUTES) + 86_400L * random.nextInt(400));
            Box where = random.nextInt(4) == 0
                    ? box
                    : content.grids()
                            .get(random.nextInt(content.grids().size()))
                            .shape()
                            .box();
            return new Question(
                    random.nextInt(where.minX(), where.maxX() + 1),
                    random.nextInt(where.minY(), where.maxY() + 1),
                    asOf,
                    random.nextInt(4) == 0 ? null : pick(matters, random),
                    false,
                    random.nextInt(3) == 0 ? pick(domains, random) : null,
                    Severity.values()[random.nextInt(3)],
                    random.nextBoolean() ? pick(content.units(), random) : null,
                    random.nextInt(3) == 0 ? random.nextInt(60) + 0.5 : null,
                    random.nextInt(8) == 0 ? Set.of(Part.values()) : Question.USUAL_PARTS);
        }

        private static <T> @Nullable T pick(List<T> list, Random random) {
            return list.isEmpty() ? null : list.get(random.nextInt(list.size()));
        }

        private void check(Question question, Resolution answer, String what) {
            answer.findOwner().ifPresent(owner -> checkOwner(owner, what));
            if (answer.kind() != Resolution.Kind.OWNED) {
                return;
            }
            Particulars particulars = answer.findParticulars().orElseThrow();
            assertThat(particulars.acting().lead()).as(what).isNotEmpty();
            assertThat(particulars.acting().ladder()).as(what).isNotEmpty();
            assertThat(particulars.acting().linkage()).as(what).isNotNull();
            particulars
                    .findValidUntil()
                    .ifPresent(until -> assertThat(until).as(what).isAfter(question.asOf()));
            checkZones(question, particulars, what);
            checkDiscoverer(question, answer.findOwner().orElseThrow(), particulars, what);
            Doubt doubt = particulars.doubt();
            double sum = doubt == null
                    ? 0
                    : doubt.candidates().stream()
                            .mapToDouble(Doubt.Candidate::share)
                            .sum();
            assertThat(sum).as(what).isBetween(0.0, 1.000001);
            particulars
                    .findSafeRadius()
                    .ifPresent(meters -> assertThat(meters).as(what).isNotNegative());
        }

        /** H-05: a body without territory never owns. */
        private void checkOwner(Owner owner, String what) {
            assertThat(owners).as(what).contains(owner.unit().code());
            assertThat(owner.unit().kind()).as(what).isNotEqualTo(UnitKind.MOBILE_SQUAD);
        }

        /** H-30: in a zone somebody must act on what moves on, unless it is no violation there. */
        private void checkZones(Question question, Particulars particulars, String what) {
            ZonesHere zones = particulars.zones();
            Matter matter = question.matter();
            boolean allowed =
                    particulars.exceptions().stream().anyMatch(one -> one.effect() == ExceptionHere.Effect.ALLOWS);
            if (zones != null
                    && !zones.zones().isEmpty()
                    && matter != null
                    && resolver.matters().isMobile(matter)
                    && !allowed) {
                assertThat(zones.obliged()).as(what).isNotEmpty();
            }
        }

        private static void checkDiscoverer(Question question, Owner owner, Particulars particulars, String what) {
            Unit discoverer = question.discoverer();
            DiscovererHere here = particulars.discoverer();
            assertThat(here == null).as(what).isEqualTo(discoverer == null);
            if (here != null
                    && discoverer != null
                    && discoverer.code().equals(owner.unit().code())) {
                assertThat(here.standing()).as(what).isEqualTo(Standing.OWN_GROUND);
            }
        }
    }
}
