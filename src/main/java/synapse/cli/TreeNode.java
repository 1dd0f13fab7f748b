package synapse.cli;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import synapse.manifest.LockedPackage;
import synapse.manifest.PackageName;
import synapse.project.LockGraph;
import synapse.semver.VersionConstraint;

/**
 * A package in a tree of packages.
 *
 * @param isRepeated whether what it needs is shown at another place
 */
record TreeNode(LockedPackage locked, VersionConstraint range, boolean isRepeated, List<TreeNode> children) {
    /**
     * Returns what is needed, and what that needs.
     *
     * @param depth levels to go down
     * @param shown packages whose needs are shown already; grows
     */
    static List<TreeNode> of(
            SortedMap<PackageName, VersionConstraint> needs, LockGraph graph, int depth, Set<PackageName> shown) {
        List<TreeNode> nodes = new ArrayList<>();
        for (Map.Entry<PackageName, VersionConstraint> needed : needs.entrySet()) {
            LockedPackage locked = graph.find(needed.getKey()).orElse(null);
            if (locked == null) continue; // the manifest is newer than the lock file
            boolean isCut = depth <= 1 || locked.dependencies().isEmpty();
            boolean isRepeated = !isCut && !shown.add(locked.name());
            List<TreeNode> children =
                    isCut || isRepeated ? List.of() : of(locked.dependencies(), graph, depth - 1, shown);
            nodes.add(new TreeNode(locked, needed.getValue(), isRepeated, children));
        }
        return nodes;
    }

    /** Adds lines of a tree to a text. */
    static void draw(List<TreeNode> nodes, String indent, boolean isPlain, List<String> lines) {
        for (int i = 0; i < nodes.size(); i++) {
            boolean isLast = i == nodes.size() - 1;
            TreeNode node = nodes.get(i);
            String branch = isLast ? "└── " : "├── ";
            String label = node.locked().name() + " " + node.locked().version() + (node.isRepeated() ? " (*)" : "");
            lines.add(indent + (isPlain ? "  " : branch) + label);
            String below = isLast ? "    " : "│   ";
            draw(node.children(), indent + (isPlain ? "  " : below), isPlain, lines);
        }
    }

    static JsonArrayBuilder json(List<TreeNode> nodes) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        for (TreeNode node : nodes) {
            JsonObjectBuilder row = Json.createObjectBuilder()
                    .add("name", node.locked().name().text())
                    .add("version", node.locked().version().text())
                    .add("range", node.range().text());
            if (node.isRepeated()) row.add("repeated", true);
            json.add(row.add("dependencies", json(node.children())));
        }
        return json;
    }
}
