package synapse.it;

import static synapse.it.PackageBuilder.aPackage;

import java.util.ArrayList;
import java.util.List;

/**
 * Pigeons, one more than there are holes: each package is a pigeon, each of its versions a hole that it wants for itself.
 * There is no solution, and each proof by resolution is exponentially long (Haken, 1985).
 */
final class HardPuzzle {
    private static final int HOLES = 7;

    private HardPuzzle() {}

    /** Returns all versions; the puzzle is to need every one of these packages. */
    static List<PackageBuilder> packages(String name) {
        List<PackageBuilder> packages = new ArrayList<>();
        for (int pigeon = 0; pigeon <= HOLES; pigeon++) {
            for (int hole = 1; hole <= HOLES; hole++) {
                PackageBuilder wanting = aPackage(name + "-" + pigeon).version(hole + ".0.0");
                for (int other = 0; other <= HOLES; other++) {
                    if (other != pigeon)
                        wanting.dependency(name + "-" + other, "<%1$d.0.0 || >%1$d.0.0".formatted(hole));
                }
                packages.add(wanting);
            }
        }
        return packages;
    }
}
