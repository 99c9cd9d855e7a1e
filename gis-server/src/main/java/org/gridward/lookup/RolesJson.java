package org.gridward.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.gridward.model.Matter;
import org.gridward.model.MatterClass;
import org.gridward.model.Role;
import org.gridward.model.TimeWindow;
import org.gridward.resolve.Leading;
import org.gridward.resolve.RoleHolder;
import org.jspecify.annotations.Nullable;

/** The small records of an answer. */
final class RolesJson {
    private RolesJson() {}

    /** @param window such as {@code 06:00/22:00}; absent: always */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LeadJson(String unit, String name, @Nullable String window, String layer, String grid) {
        static LeadJson of(Leading leading) {
            TimeWindow window = leading.window();
            return new LeadJson(
                    leading.unit().unit(),
                    leading.unit().name(),
                    window == null ? null : window.from() + "/" + window.to(),
                    leading.grid().layer(),
                    leading.grid().code());
        }
    }

    record RoleJson(Role role, String unit, String name, String layer, String grid) {
        static RoleJson of(RoleHolder holder) {
            return new RoleJson(
                    holder.role(),
                    holder.unit().unit(),
                    holder.unit().name(),
                    holder.grid().layer(),
                    holder.grid().code());
        }
    }

    /** The class that the question was about, as the edition knows it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MatterJson(
            String catalogue,
            String code,
            String name,
            @Nullable String domain,
            boolean mobile) {
        static MatterJson of(Matter matter, MatterClass found, @Nullable String domain, boolean mobile) {
            return new MatterJson(matter.catalogue(), matter.code(), found.name(), domain, mobile);
        }
    }
}
