package synapse.api;

import java.util.List;

/**
 * Who owns a package.
 *
 * @param owners by username, in alphabetical order
 * @param seq number of the package's last journal entry
 */
public record OwnersView(String name, List<Row> owners, long seq) {

    /** One owner. */
    public record Row(String username) {}
}
