package synapse.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import synapse.address.IpAddress;

class LocalBucketsTest {
    private final LocalBuckets buckets = new LocalBuckets();

    private static Policy policy(String limit) {
        return new Policy(LimitKind.REQUESTS, RateLimit.find(limit).orElseThrow());
    }

    private static Subject client(String address) {
        return Subject.of(IpAddress.find(address).orElseThrow());
    }

    private boolean isAllowed(Policy policy, Subject subject) {
        return buckets.take(policy, subject).isAllowed();
    }

    @Test
    void as_many_requests_pass_as_the_limit_says() {
        Policy policy = policy("5/hour");

        long passed = IntStream.range(0, 20)
                .filter(i -> isAllowed(policy, client("192.0.2.1")))
                .count();

        assertThat(passed).isEqualTo(5);
        assertThat(isAllowed(policy, client("192.0.2.2"))).isTrue();
    }

    @Test
    void every_window_holds() {
        Policy policy = policy("100/second,3/day");

        long passed = IntStream.range(0, 20)
                .filter(i -> isAllowed(policy, client("192.0.2.1")))
                .count();

        assertThat(passed).isEqualTo(3);
    }

    @Test
    void the_fields_tell_of_all_windows_and_what_is_left_of_the_nearest() {
        Policy policy = policy("100/minute,3/day");

        Verdict first = buckets.take(policy, client("192.0.2.1"));
        buckets.take(policy, client("192.0.2.1"));
        buckets.take(policy, client("192.0.2.1"));
        Verdict refused = buckets.take(policy, client("192.0.2.1"));

        assertThat(first.policy()).isEqualTo("\"requests-per-minute\";q=100;w=60, \"requests-per-day\";q=3;w=86400");
        assertThat(first.item()).isEqualTo("\"requests-per-day\";r=2;t=28800");
        assertThat(refused.item()).isEqualTo("\"requests-per-day\";r=0;t=86400");
        assertThat(refused.waitSeconds()).isBetween(28_790L, 28_800L);
    }

    @Test
    void what_is_given_back_can_be_taken_again() {
        Policy policy = policy("1/day");
        Subject subject = client("192.0.2.1");
        buckets.take(policy, subject);

        buckets.giveBack(policy, subject);

        assertThat(isAllowed(policy, subject)).isTrue();
        assertThat(isAllowed(policy, subject)).isFalse();
    }

    @Test
    void the_addresses_of_one_ipv6_subscriber_are_one_client() {
        Policy policy = policy("1/day");
        buckets.take(policy, client("2001:db8::1"));

        assertThat(isAllowed(policy, client("2001:db8::ffff:1"))).isFalse();
        assertThat(isAllowed(policy, client("2001:db8:0:1::1"))).isTrue();
    }

    @Test
    void another_limit_is_another_bucket() {
        Subject subject = Subject.ofUser(7);
        buckets.take(policy("1/day"), subject);

        assertThat(isAllowed(policy("1/day"), subject)).isFalse();
        assertThat(isAllowed(policy("2/day"), subject)).isTrue();
        assertThat(isAllowed(policy("2/day"), Subject.ofToken(7))).isTrue();
    }

    @Test
    void a_million_addresses_take_little_memory_and_displace_nobody_who_is_refused() {
        Policy policy = policy("20/day");
        Subject abuser = client("192.0.2.1");
        for (int i = 0; i < 100; i++) buckets.take(policy, abuser);

        for (int i = 0; i < 1_000_000; i++) buckets.take(policy, new Subject(Subject.Who.ADDRESS, i, 0));

        assertThat(buckets.count()).isLessThanOrEqualTo(LocalBuckets.MOST + 1);
        assertThat(isAllowed(policy, abuser)).isFalse();
    }
}
