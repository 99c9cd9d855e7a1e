package org.gridward.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;

/** The members of one object of a mapping file, asked for one by one; one that nobody asked for is an error. */
final class Members {
    private final String file;
    private final String path;
    private final Located object;
    private final Map<String, Located> members;
    private final Set<String> known = new LinkedHashSet<>();

    private Members(String file, String path, Located object, Map<String, Located> members) {
        this.file = file;
        this.path = path;
        this.object = object;
        this.members = members;
    }

    @SuppressWarnings("unchecked") // Located says what its maps hold
    static Members of(String file, String path, Located object) {
        if (!(object.value() instanceof Map)) {
            throw new MappingFileException(file, object, path, new Text("须为对象", "must be an object"));
        }
        return new Members(file, path, object, (Map<String, Located>) object.value());
    }

    String text(String name) {
        return findText(name).orElseThrow(() -> missing(name));
    }

    /** A text that is not blank and has no blank at its ends: codes and names of properties are meant to the letter. */
    Optional<String> findText(String name) {
        return find(name).map(found -> {
            if (!(found.value() instanceof String value)) {
                throw wrong(name, found, "须为文本", "must be a text");
            }
            if (value.isBlank() || !value.equals(value.strip()) || value.chars().anyMatch(Character::isISOControl)) {
                throw wrong(name, found, "为空、首尾有空白或含控制字符", "is empty, has a blank at an end or a control character");
            }
            return value;
        });
    }

    Optional<Boolean> findTruth(String name) {
        return find(name).map(found -> {
            if (!(found.value() instanceof Boolean value)) {
                throw wrong(name, found, "须为 true 或 false", "must be true or false");
            }
            return value;
        });
    }

    Optional<Double> findPositive(String name) {
        return find(name).map(found -> {
            if (!(found.value() instanceof Double value) || !(value > 0) || value.isInfinite()) {
                throw wrong(name, found, "须为正数", "must be a number above zero");
            }
            return value;
        });
    }

    <E extends Enum<E>> E constant(String name, Class<E> type) {
        return findConstant(name, type).orElseThrow(() -> missing(name));
    }

    /** One of the constants, case ignored. */
    <E extends Enum<E>> Optional<E> findConstant(String name, Class<E> type) {
        return findText(name)
                .map(value -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(value.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> {
                            String all = Arrays.toString(type.getEnumConstants());
                            return wrong(name, "可用的值：" + all, "must be one of " + all);
                        }));
    }

    /** What a text means; the reading says empty for one that means nothing. */
    <T> Optional<T> findRead(String name, Function<String, Optional<T>> reading, Text otherwise) {
        return findText(name)
                .map(value -> reading.apply(value).orElseThrow(() -> wrong(name, otherwise.zh(), otherwise.en())));
    }

    /** The objects of a list; none when there is no such member. */
    @SuppressWarnings("unchecked") // Located says what its lists hold
    List<Members> listObjects(String name) {
        List<Members> objects = new ArrayList<>();
        find(name).ifPresent(found -> {
            if (!(found.value() instanceof List)) {
                throw wrong(name, found, "须为列表", "must be a list");
            }
            for (Located entry : (List<Located>) found.value()) {
                objects.add(of(file, pathOf(name) + "[" + objects.size() + "]", entry));
            }
        });
        return objects;
    }

    /** After everything known was asked for. */
    void refuseOthers() {
        members.forEach((name, value) -> {
            if (!known.contains(name)) {
                String all = String.join(", ", known);
                throw wrong(name, value, "不认识的成员；可用：" + all, "is not known; known are " + all);
            }
        });
    }

    /** Something is wrong with the value of that member, which is there. */
    MappingFileException wrong(String name, String zh, String en) {
        return wrong(name, members.getOrDefault(name, object), zh, en);
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    private MappingFileException wrong(String name, Located where, String zh, String en) {
        return new MappingFileException(file, where, pathOf(name), new Text(zh, en));
    }

    private MappingFileException missing(String name) {
        return new MappingFileException(file, object, pathOf(name), new Text("缺少该成员", "is missing"));
    }

    private String pathOf(String name) {
        String shown = name.replaceAll("[\\p{Cc}\\p{Cs}]", "\ufffd");
        return path.isEmpty() ? shown : path + "." + shown;
    }

    private Optional<Located> find(String name) {
        known.add(name);
        @Nullable Located found = members.get(name);
        return Optional.ofNullable(found);
    }
}
