package synapse.cli;

import java.util.Optional;
import synapse.manifest.InvalidLockfileException;
import synapse.manifest.Lockfile;
import synapse.project.Project;

/**
 * The lock file that a command starts from.
 *
 * @param isSound whether its packages fit together; after a merge they may not, and then only their versions are of use
 */
record Before(Optional<Lockfile> lock, boolean isSound) {
    /** @throws InvalidLockfileException if the file is damaged; says where */
    static Before of(Project project, Terminal terminal) {
        try {
            return new Before(project.lock(), true);
        } catch (InvalidLockfileException unfit) {
            Optional<Lockfile> entries = project.lockedEntries();
            terminal.warn(unfit.getMessage());
            terminal.say("versions in it are kept where they fit together");
            return new Before(entries, false);
        }
    }
}
