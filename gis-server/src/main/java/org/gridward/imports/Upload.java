package org.gridward.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What came in. On disk a file has a number for a name: what a client calls it is only ever compared.
 *
 * @param files names of the file parts; the n-th lies in the file {@code n}
 */
record Upload(List<String> files) {
    static final String MAPPING = "mapping";

    Upload {
        files = List.copyOf(files);
    }

    Path mapping(Path folder) {
        return folder.resolve(MAPPING);
    }

    Optional<Path> findFile(Path folder, String name) {
        int number = files.indexOf(name);
        return number < 0 ? Optional.empty() : Optional.of(folder.resolve(String.valueOf(number)));
    }
}
