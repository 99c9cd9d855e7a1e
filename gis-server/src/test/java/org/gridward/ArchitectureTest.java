package org.gridward;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reads the package table of ARCHITECTURE.md and holds the code to it. */
class ArchitectureTest {
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\|.*\\| ([^|]+) \\|");
    private static final Map<String, Set<String>> TABLE = readTable();
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.gridward");

    /** Packages that see the JDK, JTS and JSpecify only, with what some of them may use beside. */
    private static final Map<String, List<String>> PURE = Map.of(
            "geo", List.of("tools.jackson.core..", "org.locationtech.proj4j..", "net.sf.geographiclib.."),
            "model", List.of(),
            "topology", List.of(),
            "index", List.of(),
            "duty", List.of(),
            "check", List.of(),
            "resolve", List.of(),
            "snapshot", List.of(),
            "sample", List.of());

    @TestFactory
    Stream<DynamicTest> a_package_uses_only_what_the_table_allows() {
        return TABLE.entrySet().stream()
                .filter(row -> !row.getValue().contains("all"))
                .map(row -> DynamicTest.dynamicTest(
                        row.getKey(), () -> arrows(row.getKey(), row.getValue()).check(PRODUCT)));
    }

    @Test
    void a_planted_arrow_is_found() {
        JavaClasses planted = new ClassFileImporter().importClasses(org.gridward.geo.planted.PlantedImport.class);
        assertThatThrownBy(() -> arrows("geo", Set.of()).check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("PlantedImport");
    }

    @Test
    void the_table_and_the_code_have_the_same_packages() {
        Set<String> inCode = PRODUCT.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals("org.gridward"))
                .map(name -> name.split("\\.")[2])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(inCode).isEqualTo(new TreeSet<>(TABLE.keySet()));
    }

    @Test
    void there_are_no_cycles() {
        slices().matching("org.gridward.(*)..").should().beFreeOfCycles().check(PRODUCT);
    }

    @TestFactory
    Stream<DynamicTest> the_heart_is_pure() {
        return PURE.entrySet().stream()
                .map(pure -> DynamicTest.dynamicTest(pure.getKey(), () -> {
                    List<String> allowed = new ArrayList<>(
                            List.of("java..", "org.locationtech.jts..", "org.jspecify..", "org.gridward.."));
                    allowed.addAll(pure.getValue());
                    classes()
                            .that()
                            .resideInAPackage("org.gridward." + pure.getKey() + "..")
                            .should()
                            .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new))
                                    .and(not(resideInAnyPackage("java.sql..", "java.net.http.."))))
                            .check(PRODUCT);
                }));
    }

    @Test
    void only_store_speaks_to_the_database() {
        noClasses()
                .that(not(resideInAnyPackage("org.gridward.store..", "org.gridward.server..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.persistence..",
                        "org.hibernate..",
                        "java.sql..",
                        "javax.sql..",
                        "org.flywaydb..",
                        "com.zaxxer..",
                        "org.h2..",
                        "org.postgresql..")
                .check(PRODUCT);
    }

    @Test
    void only_the_server_module_knows_spring() {
        noClasses()
                .that(not(resideInAnyPackage(
                        "org.gridward.http..",
                        "org.gridward.imports..",
                        "org.gridward.jobs..",
                        "org.gridward.planning..",
                        "org.gridward.access..",
                        "org.gridward.lookup..",
                        "org.gridward.incidents..",
                        "org.gridward.webmap..",
                        "org.gridward.server..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..")
                .check(PRODUCT);
    }

    @Test
    void only_outbound_asks_other_servers() {
        noClasses()
                .that(not(resideInAnyPackage("org.gridward.outbound..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx..", "io.netty..", "java.net.http..")
                .check(PRODUCT);
    }

    @Test
    void only_draft_writes_editions() {
        noClasses()
                .that(not(resideInAnyPackage("org.gridward.draft..", "org.gridward.store..")))
                .should()
                .dependOnClassesThat(resideInAPackage("org.gridward.store..")
                        .and(com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName("DraftStore")))
                .check(PRODUCT);
    }

    private static ArchRule arrows(String from, Set<String> allowed) {
        Set<String> mine = new TreeSet<>(allowed);
        mine.add(from);
        String[] mayUse = mine.stream().map(p -> "org.gridward." + p + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("org.gridward." + from + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.gridward..").and(not(resideInAnyPackage(mayUse))));
    }

    private static Map<String, Set<String>> readTable() {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(Checkout.root().resolve("ARCHITECTURE.md"))) {
                Matcher row = ROW.matcher(line);
                if (row.matches()) {
                    String uses = row.group(2).replace("–", "").strip();
                    table.put(row.group(1), uses.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(uses.split(" "))));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return table;
    }
}
