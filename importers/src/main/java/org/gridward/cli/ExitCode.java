package org.gridward.cli;

/** How a command ends; every {@code --help} lists them. */
final class ExitCode {
    static final int OK = 0;
    static final int FINDINGS = 1;
    static final int USAGE = 2;
    static final int DATABASE = 3;
    static final int FILE = 4;
    /** EX_SOFTWARE of sysexits.h; 1 would be taken for findings. */
    static final int BUG = 70;

    private ExitCode() {}
}
