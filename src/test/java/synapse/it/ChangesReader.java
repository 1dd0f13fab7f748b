package synapse.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import synapse.api.ChangeView;
import synapse.api.ChangesPage;
import synapse.wire.Json;

/** Someone who follows the journal from its beginning and notes whatever is out of order. */
final class ChangesReader {
    private static final int LIMIT = 50;

    private final RegistryClient client;
    private final List<ChangeView> entries = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final int patience;
    private long head;
    private volatile boolean stopping;

    ChangesReader(RegistryClient client) {
        this(client, 0);
    }

    /** @param patience how often a page is asked for again if the answer is 503, after a second each */
    ChangesReader(RegistryClient client, int patience) {
        this.client = client;
        this.patience = patience;
    }

    /** Reads until {@link #stop} was called and nothing new came since. */
    ChangesReader follow() {
        boolean last;
        do {
            last = stopping;
            boolean more = true;
            while (more) more = readPage();
        } while (!last);
        return this;
    }

    /** Lets {@link #follow} end once it has read what is there now. */
    void stop() {
        stopping = true;
    }

    List<ChangeView> entries() {
        return entries;
    }

    List<String> faults() {
        return faults;
    }

    /** Returns the highest head that was seen. */
    long head() {
        return head;
    }

    private boolean readPage() {
        long after = entries.size();
        ChangesPage page = page(after);
        for (ChangeView entry : page.entries()) {
            entries.add(entry);
            if (entry.seq() != entries.size()) faults.add(entry.seq() + " where " + entries.size() + " is due");
        }
        if (page.next() != entries.size()) faults.add("next " + page.next() + " after " + entries.size());
        if (page.head() < head) faults.add("head " + page.head() + " after " + head);
        if (page.head() < page.next()) faults.add("head " + page.head() + " before next " + page.next());
        head = Math.max(head, page.head());
        return !page.entries().isEmpty();
    }

    private ChangesPage page(long after) {
        String path = "/changes?limit=" + LIMIT + "&after=" + after;
        Answer answer = client.get(path);
        for (int i = 0; i < patience && answer.status() == 503; i++) {
            Pause.millis(1000);
            answer = client.get(path);
        }
        try {
            return Json.mapper().readValue(answer.text(), ChangesPage.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not a page: " + answer, e);
        }
    }
}
