package synapse.it;

import static synapse.it.PackageBuilder.aPackage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import synapse.faults.Step;

/** The ways to publish that take different steps; each has something new to publish every time. */
enum Publishing {
    /** The first version of a package, the archive as the body. */
    FIRST("first version") {
        @Override
        PackageBuilder next() {
            return aPackage(Unique.name("first")).keywords("fault").dependency("json", "^1.0.0");
        }
    },

    /** One more version of a package, as JSON. */
    NEXT("next version, as JSON") {
        @Override
        PackageBuilder next() {
            return aPackage(ONE_PACKAGE).version("1.0." + COUNT.incrementAndGet());
        }

        @Override
        Answer publish(RegistryClient owner, PackageBuilder version) {
            return owner.publishAsJson(version, RegistryClient.object());
        }
    },

    /** An archive that a store takes in parts. */
    LARGE("archive of 9 MiB") {
        @Override
        PackageBuilder next() {
            byte[] bytes = new byte[9 << 20];
            new Random(COUNT.incrementAndGet()).nextBytes(bytes);
            return aPackage(Unique.name("large")).file("data.bin", bytes);
        }
    };

    private static final int KEYS_AT_ONCE = 50; // that many publishes take one step to the database's sequence
    private static final String ONE_PACKAGE = "one-package";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String display;

    Publishing(String display) {
        this.display = display;
    }

    /** Returns those that differ on the stack of this run: only a store takes parts. */
    static List<Publishing> ofStack() {
        return TestDatabase.current() == TestDatabase.H2 ? List.of(FIRST, NEXT) : List.of(values());
    }

    /** Returns all steps that some publishes take, but for the very first, which loads classes. */
    Set<Step> steps(FaultyRegistry registry) {
        int count = this == LARGE ? 1 : KEYS_AT_ONCE;
        Set<Step> steps = new LinkedHashSet<>();
        publish(registry.owner(), next());
        for (int i = 0; i < count; i++) {
            steps.addAll(registry.faults().steps(() -> publish(registry.owner(), next())));
        }
        return steps;
    }

    abstract PackageBuilder next();

    Answer publish(RegistryClient owner, PackageBuilder version) {
        return owner.publish(version);
    }

    @Override
    public String toString() {
        return display;
    }
}
