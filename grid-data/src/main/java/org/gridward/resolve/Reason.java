package org.gridward.resolve;

import org.gridward.model.Text;

/**
 * One line of an explanation.
 *
 * @param step the step that decided: {@code edition}, {@code locate}, {@code scheme}, {@code owner}
 * @param rule id of the rule in force, as in the rule book of the systems that Gridward serves
 */
public record Reason(String step, String rule, Text text) {}
