package org.gridward.model;

import java.util.List;

/**
 * What a scheme does about matters of one severity (rule Q-15).
 *
 * @param consulted codes of the units that are consulted (会商单位), sorted
 */
public record ResponseRule(Severity severity, Handler handler, Response response, List<String> consulted) {
    public ResponseRule {
        consulted = consulted.stream().sorted().distinct().toList();
    }
}
