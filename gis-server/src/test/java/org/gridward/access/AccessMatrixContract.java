package org.gridward.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gridward.lookup.Http;
import org.gridward.model.AccessRole;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * {@code cases/access-matrix.csv}: one row per method and pattern, one column per kind of caller. Every cell is asked for
 * over HTTP: {@code +} is any answer but 401 and 403, {@code -} is one of them with a problem document, {@code x} is 403
 * for everyone, because the request is not the page's own.
 */
abstract class AccessMatrixContract {
    private static final String FILE = "gis-server/src/test/resources/cases/access-matrix.csv";
    private static final String ALL_ROLES = String.join(
            ",",
            Stream.of(AccessRole.values()).map(People.EVERYWHERE::formatted).toList());

    private record Row(String method, String pattern, String example, Map<String, String> cells) {
        String name() {
            return method + " " + pattern;
        }

        /** Rows of files and of handlers for any method are asked with GET. */
        String verb() {
            return method.equals("FILE") || method.equals("ANY") ? "GET" : method;
        }
    }

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    @Value("${gridward.data-dir}")
    private String dataDir;

    /** Name of the column that says what nobody in particular may do here. */
    abstract String anonymousColumn();

    @Test
    void every_mapping_has_a_row_and_every_row_a_mapping() throws IOException {
        Set<String> rows = new TreeSet<>(readRows().stream().map(Row::name).toList());
        assertThat(rows).isEqualTo(listMappings());
    }

    @TestFactory
    Stream<DynamicTest> every_cell_is_as_the_table_says() throws IOException {
        Http http = new Http(port);
        Map<String, String> callers = callers(http);
        return readRows().stream()
                .map(row -> DynamicTest.dynamicTest(row.name(), () -> {
                    judge(http, row, row.cells().get(anonymousColumn()), "anonymous");
                    callers.forEach((column, authorization) ->
                            judge(http, row, row.cells().get(column), column, "Authorization", authorization));
                }));
    }

    private static Map<String, String> callers(People people) {
        Map<String, String> callers = new LinkedHashMap<>();
        for (AccessRole role : AccessRole.values()) {
            callers.put(role.name().toLowerCase(Locale.ROOT), people.somebody(People.EVERYWHERE.formatted(role)));
        }
        callers.put("key", people.key(people.admin(), ALL_ROLES));
        return callers;
    }

    private Map<String, String> callers(Http http) {
        People people = new People(http, dataDir);
        Map<String, String> callers = callers(people);
        if (anonymousColumn().equals("stranger")) {
            // where anyone reads, whoever has no role reads too
            callers.put("nothing", people.somebody(""));
        }
        return callers;
    }

    private static void judge(Http http, Row row, String cell, String who, String... headers) {
        HttpResponse<String> answer =
                http.send(row.verb(), row.example(), row.verb().equals("GET") ? null : "{}", headers);
        String what = who + " " + row.name() + ": " + answer.statusCode() + " " + answer.body();
        boolean refused = answer.statusCode() == 401 || answer.statusCode() == 403;
        assertThat(refused ? "-" : "+").as(what).isEqualTo(cell.replace('x', '-'));
        if (refused) {
            assertThat(answer.statusCode()).as(what).isEqualTo(headers.length == 0 && !cell.equals("x") ? 401 : 403);
            assertThat(answer.headers().firstValue("Content-Type")).as(what).contains("application/problem+json");
        }
    }

    private Set<String> listMappings() {
        Set<String> names = new TreeSet<>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(info -> names.addAll(namesOf(info)));
        context.getBeansOfType(AbstractUrlHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMap().keySet().stream())
                .forEach(pattern -> names.add("FILE " + folderOf(pattern)));
        return names;
    }

    /** One row per folder: Swagger UI maps single files in it, with its version in their addresses. */
    private static String folderOf(String pattern) {
        int second = pattern.indexOf('/', 1);
        return second < 0 ? pattern : pattern.substring(0, second) + "/**";
    }

    private static List<String> namesOf(RequestMappingInfo info) {
        List<String> names = new ArrayList<>();
        for (String pattern : info.getPatternValues()) {
            info.getMethodsCondition().getMethods().forEach(method -> names.add(method + " " + pattern));
            if (info.getMethodsCondition().isEmpty()) {
                names.add("ANY " + pattern);
            }
        }
        return names;
    }

    private static List<Row> readRows() throws IOException {
        List<String> lines = Files.readAllLines(Checkout.root().resolve(FILE));
        List<String> columns = List.of(lines.get(0).split(","));
        return lines.stream()
                .skip(1)
                .map(line -> List.of(line.split(",")))
                .map(cells -> {
                    Map<String, String> named = new LinkedHashMap<>();
                    for (int i = 3; i < columns.size(); i++) {
                        named.put(columns.get(i), cells.get(i));
                    }
                    return new Row(cells.get(0), cells.get(1), cells.get(2), named);
                })
                .toList();
    }
}
