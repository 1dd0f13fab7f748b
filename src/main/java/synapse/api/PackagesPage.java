package synapse.api;

import java.util.List;

/** A page of the list of all packages, by name; {@code next} is the cursor of the following page, absent on the last. */
public record PackagesPage(List<Row> packages, String next) {

    /** One package; {@code latest} is absent if every version is yanked or deleted. */
    public record Row(String name, String description, String latest, String updatedAt) {}
}
