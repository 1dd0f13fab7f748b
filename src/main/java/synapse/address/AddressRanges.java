package synapse.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Some ranges of addresses, written with commas between them; perhaps none. */
public record AddressRanges(List<AddressRange> ranges) {
    public static final AddressRanges NONE = new AddressRanges(List.of());

    public AddressRanges {
        ranges = List.copyOf(ranges);
    }

    /** Returns the ranges; empty if one of them is none. */
    public static Optional<AddressRanges> find(String text) {
        List<AddressRange> ranges = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Optional<AddressRange> range = AddressRange.find(part.strip());
            if (range.isEmpty()) return Optional.empty();
            ranges.add(range.get());
        }
        return Optional.of(new AddressRanges(ranges));
    }

    public boolean contain(IpAddress address) {
        for (AddressRange range : ranges) {
            if (range.contains(address)) return true;
        }
        return false;
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }
}
