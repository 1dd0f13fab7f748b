package synapse.storage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import synapse.config.ConfigurationException;
import synapse.config.Environment;
import synapse.config.Setting;

/** The stores that this node's settings name, and which of them the row of moves means. */
record Stores(Store main, Optional<Store> second) {
    private static final String HINT =
            "; give all nodes both storages by REGISTRY_STORAGE_… and REGISTRY_REPAIR_… (docs/reliability.md says how)";

    /**
     * Makes the main one ready.
     * @param executor for the second of two parts that are sent at once
     * @throws ConfigurationException if it cannot be used, or a setting is wrong
     */
    static Stores configured(Executor executor) {
        String type = new Setting("registry.storage.type").choice();
        Store main = type.equals("s3") ? S3Bucket.prepared(S3Settings.main(), executor) : folder();
        return new Stores(main, second(executor));
    }

    private static Optional<Store> second(Executor executor) {
        String type = new Setting("registry.repair.type").choice();
        return switch (type) {
            case "s3" -> Optional.of(S3Bucket.second(S3Settings.second(), executor));
            case "local" -> Optional.of(new LocalFolder(secondFolder()));
            default -> Optional.empty();
        };
    }

    private static Path secondFolder() {
        Path folder = new Setting("registry.repair.path")
                .optionalPath()
                .orElseThrow(() -> new ConfigurationException(
                        "REGISTRY_REPAIR_PATH must be set when REGISTRY_REPAIR_TYPE=local: a folder with archives"));
        return Environment.dataFolder().resolve(folder).normalize();
    }

    private static Store folder() {
        Path configured = new Setting("registry.storage.path").path();
        Path folder = Environment.dataFolder().resolve(configured).normalize();
        return LocalFolder.prepared(folder, "REGISTRY_STORAGE_PATH and REGISTRY_DATA");
    }

    Places places() {
        return new Places(main.place(), second.map(Store::place).orElse(""));
    }

    Optional<Store> at(String place) {
        return Stream.concat(Stream.of(main), second.stream())
                .filter(store -> store.place().equals(place))
                .findFirst();
    }

    /** Returns the second storage, or the main one while the archives are in the second. */
    Optional<Store> besides(Store home) {
        return home == main ? second : Optional.of(main);
    }

    /** Tells whether the settings still name first what the archives have left. */
    boolean areOutdated(MoveState state) {
        return main.place().equals(state.departed()) && !main.place().equals(state.home());
    }

    /** @throws StorageUnavailableException if the archives are where this node does not reach them */
    Route route(MoveState state) throws StorageUnavailableException {
        if (state.isIdle()) return new Route(areOutdated(state) ? known(state.home()) : main, List.of());
        if (state.isSwitching()) return new Route(known(state.target()), List.of(known(state.home())));
        return new Route(known(state.home()), at(state.target()).stream().toList());
    }

    private Store known(String place) throws StorageUnavailableException {
        return at(place)
                .orElseThrow(() -> new StorageUnavailableException(
                        "archives are in " + place + ", which this node does not know", null));
    }

    /**
     * Looks at the start whether the archives are where the settings say.
     * @throws ConfigurationException if they have been moved elsewhere, or are on the way to where this node cannot follow
     */
    void require(MoveState state) {
        try {
            route(state);
        } catch (StorageUnavailableException e) {
            String where = state.isIdle()
                    ? "the archives were moved from %s to %s: REGISTRY_STORAGE_TYPE and what belongs to it must name that"
                            .formatted(state.departed(), state.home())
                    : "the archives are being moved from %s to %s".formatted(state.home(), state.target()) + HINT;
            throw new ConfigurationException(where, e);
        }
    }
}
