package synapse.project;

import jakarta.json.JsonObject;
import java.util.List;
import synapse.archive.Digest;
import synapse.resolver.Requirement;
import synapse.semver.Version;

/**
 * A version in a registry's index.
 *
 * @param publishedSeq number of the journal entry that published it
 * @param json all that the registry says of it
 */
public record IndexRow(
        Version version, Digest sha256, long publishedSeq, List<Requirement> requirements, JsonObject json) {
    public IndexRow {
        requirements = List.copyOf(requirements);
    }

    public boolean isYanked() {
        return json.containsKey("yanked");
    }
}
