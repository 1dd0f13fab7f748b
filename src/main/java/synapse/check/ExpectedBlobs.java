package synapse.check;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The bytes that versions must have, in the order of their keys, a thousand in memory at a time. */
final class ExpectedBlobs {
    private static final int PAGE = 1000;

    private final CheckRowsService rows;
    private Iterator<ExpectedBlob> page = List.<ExpectedBlob>of().iterator();
    private String after = "";
    private boolean last;

    ExpectedBlobs(CheckRowsService rows) {
        this.rows = rows;
    }

    Optional<ExpectedBlob> next() throws IOException {
        if (!page.hasNext() && !last) {
            List<ExpectedBlob> read = Patience.with(() -> rows.after(after, PAGE));
            last = read.size() < PAGE;
            page = read.iterator();
        }
        if (!page.hasNext()) return Optional.empty();
        ExpectedBlob next = page.next();
        after = next.key().text();
        return Optional.of(next);
    }
}
