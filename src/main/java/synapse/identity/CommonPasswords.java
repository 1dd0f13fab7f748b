package synapse.identity;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/** The 30,000 most used passwords, from the zxcvbn library; loaded when the first password is chosen. */
final class CommonPasswords {
    private static final Set<String> LIST = load();

    private CommonPasswords() {}

    static boolean contain(String lowerCase) {
        return LIST.contains(lowerCase);
    }

    private static Set<String> load() {
        try {
            return Set.copyOf(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
        } catch (IOException e) {
            throw new UncheckedIOException("the list of common passwords is missing", e);
        }
    }
}
