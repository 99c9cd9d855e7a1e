package org.gridward.geo.planted;

import org.gridward.model.Text;

/** A class in {@code geo} that uses {@code model}, which the table does not allow; {@code ArchitectureTest} must see it. */
public final class PlantedImport {
    private final Text forbidden = new Text("", "");

    public Text forbidden() {
        return forbidden;
    }
}
