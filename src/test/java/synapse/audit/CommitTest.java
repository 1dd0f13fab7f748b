package synapse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommitTest {
    private final List<Synchronization> registered = new ArrayList<>();
    private final List<String> done = new ArrayList<>();

    @Test
    void work_is_done_after_the_commit_and_not_before() {
        Commit.then(registry(Status.STATUS_ACTIVE), () -> done.add("told"));
        registered.get(0).beforeCompletion();
        assertThat(done).isEmpty();

        registered.get(0).afterCompletion(Status.STATUS_COMMITTED);

        assertThat(done).containsExactly("told");
    }

    @ParameterizedTest
    @ValueSource(ints = {Status.STATUS_ROLLEDBACK, Status.STATUS_UNKNOWN})
    void it_is_not_done_after_anything_else(int status) {
        Commit.then(registry(Status.STATUS_ACTIVE), () -> done.add("told"));

        registered.get(0).afterCompletion(status);

        assertThat(done).isEmpty();
    }

    @Test
    void without_a_transaction_it_is_done_at_once() {
        Commit.then(registry(Status.STATUS_NO_TRANSACTION), () -> done.add("no transaction"));
        Commit.then(Commit.registry(), () -> done.add("no server"));

        assertThat(done).containsExactly("no transaction", "no server");
    }

    private Optional<TransactionSynchronizationRegistry> registry(int status) {
        return Optional.of((TransactionSynchronizationRegistry) Proxy.newProxyInstance(
                CommitTest.class.getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getTransactionStatus" -> status;
                    case "registerInterposedSynchronization" -> {
                        registered.add((Synchronization) arguments[0]);
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }
}
