package org.gridward.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridward.http.ProblemException;
import org.gridward.live.Snapshot;
import org.gridward.model.AccessRole;
import org.gridward.model.Grant;
import org.gridward.model.RowKey;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;

/** One role, either everywhere or on grids with all that lies inside; exactly one of the two, so that neither is meant by mistake. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Grant")
record GrantJson(
        @Nullable String role,
        @Nullable Boolean everywhere,
        @Nullable List<GridJson> grids) {

    record GridJson(@Nullable String layer, @Nullable String code) {}

    static List<GrantJson> of(List<Grant> grants) {
        Map<AccessRole, List<RowKey>> grids = new EnumMap<>(AccessRole.class);
        List<GrantJson> json = new ArrayList<>();
        for (Grant grant : grants) {
            grant.findGrid()
                    .ifPresentOrElse(
                            grid -> grids.computeIfAbsent(grant.role(), role -> new ArrayList<>())
                                    .add(grid),
                            () -> json.add(new GrantJson(grant.role().name(), true, null)));
        }
        grids.forEach((role, keys) -> json.add(new GrantJson(
                role.name(), null, keys.stream().sorted().map(GrantJson::gridOf).toList())));
        return json;
    }

    private static GridJson gridOf(RowKey key) {
        return new GridJson(key.listParts().get(0), key.listParts().get(1));
    }

    /**
     * @param field the member of the body that holds the list
     * @param edition the edition in force; without one any grid is believed
     */
    static List<Grant> read(String field, List<@Nullable GrantJson> json, Optional<Snapshot> edition) {
        Collection<Grant> grants = new LinkedHashSet<>();
        for (int i = 0; i < json.size(); i++) {
            String path = field + "[" + i + "]";
            GrantJson each = json.get(i);
            if (each == null) {
                throw wrong(path, "null", new Text("不能为 null", "must not be null"));
            }
            each.readInto(grants, path, edition);
        }
        return List.copyOf(grants);
    }

    private void readInto(Collection<Grant> grants, String path, Optional<Snapshot> edition) {
        AccessRole to = role(path + ".role");
        boolean all = Boolean.TRUE.equals(everywhere);
        if (all == (grids != null && !grids.isEmpty())) {
            throw wrong(
                    path,
                    null,
                    new Text("everywhere: true 与 grids 二者给一", "Give either everywhere: true or at least one of grids"));
        }
        if (all || grids == null) {
            grants.add(Grant.everywhere(to));
            return;
        }
        for (int i = 0; i < grids.size(); i++) {
            grants.add(new Grant(to, key(path + ".grids[" + i + "]", grids.get(i), edition)));
        }
    }

    private AccessRole role(String path) {
        return Arrays.stream(AccessRole.values())
                .filter(known -> known.name().equals(role))
                .findFirst()
                .orElseThrow(() -> wrong(
                        path,
                        role,
                        new Text(
                                "角色应为 " + Arrays.toString(AccessRole.values()) + " 之一",
                                "A role is one of " + Arrays.toString(AccessRole.values()))));
    }

    private static RowKey key(String path, @Nullable GridJson grid, Optional<Snapshot> edition) {
        String layer = grid == null ? null : grid.layer();
        String code = grid == null ? null : grid.code();
        if (layer == null || code == null || layer.isEmpty() || code.isEmpty()) {
            throw wrong(path, null, new Text("需要 layer 和 code", "layer and code are needed"));
        }
        if (edition.isPresent() && edition.get().index().findGrid(layer, code).isEmpty()) {
            throw wrong(
                    path, layer + ":" + code, new Text("现行版本中没有此网格", "There is no such grid in the edition in force"));
        }
        return RowKey.grid(layer, code);
    }

    private static ProblemException wrong(String path, @Nullable String value, Text detail) {
        return ProblemException.invalidParameter(path, value, detail);
    }
}
