package synapse.archive;

/** What the type flag of a tar header says. Only files and directories are let through. */
enum EntryType {
    FILE(""),
    DIRECTORY(""),
    PAX(""),
    GLOBAL_PAX(""),
    LONG_NAME(""),
    LONG_LINK(""),
    HARD_LINK("is a hard link; pack the file itself"),
    SYMBOLIC_LINK("is a symbolic link; pack the file itself"),
    DEVICE("is a device; leave it out"),
    FIFO("is a named pipe; leave it out"),
    SPARSE("is a sparse file; pack without --sparse"),
    DUMP_DIRECTORY("is a directory of an incremental backup; pack without --incremental"),
    MULTI_VOLUME("is a part of a multi-volume archive; pack in one piece"),
    UNKNOWN("is of an unknown type; pack files and folders only");

    private final String fault;

    EntryType(String fault) {
        this.fault = fault;
    }

    /** Returns the type for the flag at offset 156; 0 is a file in archives older than POSIX. */
    static EntryType of(char flag) {
        return switch (flag) {
            case '0', 0 -> FILE;
            case '1' -> HARD_LINK;
            case '2' -> SYMBOLIC_LINK;
            case '3', '4' -> DEVICE;
            case '5' -> DIRECTORY;
            case '6' -> FIFO;
            case 'x' -> PAX;
            case 'g' -> GLOBAL_PAX;
            case 'L' -> LONG_NAME;
            case 'K' -> LONG_LINK;
            case 'S' -> SPARSE;
            case 'D' -> DUMP_DIRECTORY;
            case 'M', 'V' -> MULTI_VOLUME;
            default -> UNKNOWN;
        };
    }

    /** Refuses an entry of a type that has no place in a package. */
    void checkAllowed(String name) {
        if (!fault.isEmpty()) throw InvalidArchiveException.ofEntry(name, fault);
    }
}
