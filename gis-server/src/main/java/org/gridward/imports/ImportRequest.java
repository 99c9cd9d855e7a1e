package org.gridward.imports;

import java.nio.file.Path;
import java.util.List;
import org.gridward.load.LoadPlan;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an import is to do, as its job keeps it.
 *
 * @param dryRun only tell what is wrong
 * @param publish make an edition of it, if there is no error; else the draft stays open
 * @param keyId of the key with which it was asked for, or null
 * @param files names of the uploaded files, in the order of their numbers
 */
record ImportRequest(
        boolean dryRun, boolean publish, @Nullable String keyId, List<String> files) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    String text() {
        return JSON.writeValueAsString(this);
    }

    static ImportRequest parse(String text) {
        return JSON.readValue(text, ImportRequest.class);
    }

    /** @throws org.gridward.load.UnreadableFileException when the mapping is wrong */
    LoadPlan plan(Path folder) {
        Upload upload = new Upload(files);
        return LoadPlan.read(upload.mapping(folder), name -> upload.findFile(folder, name));
    }
}
