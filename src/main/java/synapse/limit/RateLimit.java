package synapse.limit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How many requests a client may send: {@code 600/minute,20000/day}, or {@code off}. All windows hold at once. Each is a bucket
 * that is full at first and filled at a steady pace, so that a pause is followed by as many requests at once as the count says.
 */
public record RateLimit(List<Window> windows) {
    public static final RateLimit OFF = new RateLimit(List.of());

    /** What a limit looks like, for messages. */
    public static final String FORM =
            "off, or a count for each of second, minute, hour and day, or for some of them, such as"
                    + " 600/minute,20000/day (1 to " + Window.MOST + ")";

    private static final Pattern WINDOW = Pattern.compile("([1-9][0-9]{0,8})/(second|minute|hour|day)");

    public RateLimit {
        windows = List.copyOf(windows);
    }

    /** Returns the limit; empty if the text is none. */
    public static Optional<RateLimit> find(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.equals("off")) return Optional.of(OFF);
        List<Window> windows = new ArrayList<>();
        Set<Window.Unit> units = EnumSet.noneOf(Window.Unit.class);
        for (String part : plain.split(",", -1)) {
            Matcher window = WINDOW.matcher(part.strip());
            if (!window.matches()) return Optional.empty();
            long count = Long.parseLong(window.group(1));
            Window.Unit unit = Window.Unit.valueOf(window.group(2).toUpperCase(Locale.ROOT));
            if (count > Window.MOST || !units.add(unit)) return Optional.empty();
            windows.add(new Window(count, unit));
        }
        return Optional.of(new RateLimit(windows));
    }

    public boolean isOff() {
        return windows.isEmpty();
    }

    /** Returns the text that it is read from. */
    @Override
    public String toString() {
        return isOff() ? "off" : windows.stream().map(Window::toString).collect(Collectors.joining(","));
    }
}
