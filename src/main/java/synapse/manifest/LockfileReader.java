package synapse.manifest;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import synapse.problem.Fault;

/**
 * Reader of {@code synapse.lock}, strict: nothing is guessed, since what it says is installed. Every fault has a line, a
 * column (that of a field's name) and a sentence; all are found in one go, as far as the text can be read. The layout is
 * free and CRLF will do, since version control converts. Time and memory are linear in the size. Safe for use by several
 * threads.
 */
public final class LockfileReader {
    /** Most bytes of the file. */
    public static final int MAX_BYTES = 4 * 1024 * 1024;

    /** Most faults that are reported for one file. */
    public static final int MAX_FAULTS = 100;

    /** Twice what we need, so that a file of a later format can say which that is. */
    private static final int MAX_DEPTH = 8;

    private static final StrictJson JSON = new StrictJson(MAX_BYTES, MAX_DEPTH);

    /**
     * Reads a lock file whose packages fit together: everything that is needed is there, in a version that will do, and
     * nothing else.
     *
     * @throws InvalidLockfileException if anything is wrong
     */
    public Lockfile read(byte[] utf8) {
        return read(utf8, true);
    }

    /**
     * Reads a lock file whose packages need not fit together, as after a merge without conflicts: good enough to prefer
     * its versions when resolving anew, not to install.
     *
     * @throws InvalidLockfileException if anything else is wrong
     */
    public Lockfile readEntries(byte[] utf8) {
        return read(utf8, false);
    }

    private static Lockfile read(byte[] utf8, boolean mustFit) {
        FaultList faults = new FaultList(MAX_FAULTS);
        String text = JSON.decode(utf8, faults).orElse("");
        Optional<Lockfile> lockfile = faults.isEmpty() ? read(text, faults) : Optional.empty();
        lockfile.filter(l -> mustFit).ifPresent(l -> new LockfileCheck(l, faults).run());
        if (!faults.isEmpty()) {
            throw new InvalidLockfileException(LocatedFaults.of(text, faults.toList()));
        }
        return lockfile.orElseThrow();
    }

    private static Optional<Lockfile> read(String text, FaultList faults) {
        Optional<Fault> foreign = ConflictMarkers.faultIn(text).or(() -> LockFormat.byteOrderMarkIn(text));
        if (foreign.isPresent()) {
            faults.add(foreign.get());
            return Optional.empty();
        }
        Optional<JsonObject> object = JSON.parse(text, faults);
        object.flatMap(LockFormat::newerThanOurs).ifPresent(newer -> {
            throw new InvalidLockfileException(LocatedFaults.of(text, List.of(newer)));
        });
        return object.flatMap(o -> new LockfileParts(text, o, faults).lockfile());
    }
}
