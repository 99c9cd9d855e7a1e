package org.gridward.model;

/**
 * Who does something, as the audit and a draft's author name it.
 *
 * @param name of the user, as that person signs in; on the command line of whoever runs it
 */
public record Actor(String name, Via via) {
    /** The server itself, for instance at its first start. */
    public static final Actor SERVER = new Actor("gridward", Via.SERVER);

    /** By which door the actor came. */
    public enum Via {
        USER,
        COMMAND_LINE,
        SERVER
    }
}
