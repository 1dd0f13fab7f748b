package synapse.catalog;

import synapse.api.DependentsPage;

/** One dependency, seen from the package that is needed; made by the query, without an entity. */
public record Dependent(String name, String canonicalName, String version, String kind, String range) {
    /** Returns it for a sentence: {@code app 1.0.0 (^1.2.0)}. */
    public String display() {
        return "%s %s (%s%s)".formatted(name, version, kind.equals("dev") ? "dev: " : "", range);
    }

    DependentsCursor cursor() {
        return new DependentsCursor(canonicalName, kind);
    }

    DependentsPage.Row toRow() {
        return new DependentsPage.Row(name, version, kind, range);
    }
}
