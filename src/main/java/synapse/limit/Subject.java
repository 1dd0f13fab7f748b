package synapse.limit;

import synapse.address.IpAddress;

/** Who is counted: an address (or what one subscriber of IPv6 has), a user's sessions together, or an API token. */
public record Subject(Who who, long high, long low) {
    /** What the numbers mean. */
    public enum Who {
        ADDRESS,
        USER,
        TOKEN
    }

    public static Subject of(IpAddress address) {
        IpAddress network = address.network();
        return new Subject(Who.ADDRESS, network.high(), network.low());
    }

    public static Subject ofUser(long userId) {
        return new Subject(Who.USER, 0, userId);
    }

    public static Subject ofToken(long tokenId) {
        return new Subject(Who.TOKEN, 0, tokenId);
    }

    /** Returns a text that no other subject has. */
    String key() {
        return switch (who) {
            case ADDRESS -> "a" + Long.toHexString(high) + "." + Long.toHexString(low);
            case USER -> "u" + low;
            case TOKEN -> "t" + low;
        };
    }
}
