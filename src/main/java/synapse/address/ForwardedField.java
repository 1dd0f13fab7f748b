package synapse.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one line of {@code Forwarded} (RFC 7239, section 4) says of {@code for}: an element for each proxy, the last one by the
 * proxy that is nearest. Whatever cannot be read, or hides the address, is {@link IpAddress#UNKNOWN}.
 */
final class ForwardedField {
    private final String line;
    private int at;

    private ForwardedField(String line) {
        this.line = line;
    }

    /** Returns the addresses, one for each element; the rest of a line from a fault on is one unknown address. */
    static List<IpAddress> read(String line) {
        return new ForwardedField(line).elements();
    }

    private List<IpAddress> elements() {
        List<IpAddress> addresses = new ArrayList<>();
        IpAddress address = null; // null: this element has not said
        while (at <= line.length()) {
            Optional<String> name = token();
            if (name.isPresent()) {
                if (!take('=')) return broken(addresses);
                Optional<String> value = take('"') ? quoted() : token();
                if (value.isEmpty()) return broken(addresses);
                if (name.get().equalsIgnoreCase("for")) {
                    if (address != null) return broken(addresses);
                    address = ForwardedAddress.read(value.get());
                }
            }
            skipBlanks();
            boolean last = at == line.length();
            if (take(';')) {
                skipBlanks();
            } else if (last || take(',')) {
                addresses.add(address == null ? IpAddress.UNKNOWN : address);
                if (last) return addresses;
                address = null;
                skipBlanks();
            } else {
                return broken(addresses);
            }
        }
        return addresses;
    }

    private static List<IpAddress> broken(List<IpAddress> addresses) {
        addresses.add(IpAddress.UNKNOWN);
        return addresses;
    }

    private boolean take(char c) {
        boolean there = at < line.length() && line.charAt(at) == c;
        if (there) at++;
        return there;
    }

    private void skipBlanks() {
        while (take(' ') || take('\t')) {
            // the next one
        }
    }

    private Optional<String> token() {
        int begin = at;
        while (at < line.length() && isTokenCharacter(line.charAt(at))) at++;
        return at == begin ? Optional.empty() : Optional.of(line.substring(begin, at));
    }

    private Optional<String> quoted() {
        StringBuilder text = new StringBuilder();
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c == '"') return Optional.of(text.toString());
            if (c == '\\' && at < line.length()) c = line.charAt(at++);
            text.append(c);
        }
        return Optional.empty();
    }

    /** RFC 9110, section 5.6.2; and {@code :}, which many leave unquoted though they must not. */
    private static boolean isTokenCharacter(char c) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return letter || "!#$%&'*+-.^_`|~:".indexOf(c) >= 0;
    }
}
