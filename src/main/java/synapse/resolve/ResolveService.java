package synapse.resolve;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import synapse.journal.JournalReader;
import synapse.manifest.Lockfile;
import synapse.manifest.PackageName;
import synapse.manifest.Wanted;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;
import synapse.resolver.Preference;
import synapse.resolver.Question;
import synapse.resolver.Requirement;
import synapse.resolver.Resolver;
import synapse.resolver.RootRequirement;
import synapse.resolver.TooHardException;
import synapse.resolver.UnsolvableException;
import synapse.semver.Version;
import synapse.semver.VersionConstraint;

/** Resolves against this registry's packages. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // computes; what is missing is read by IndexService
public class ResolveService {
    /** Steps of one resolution: what has an answer takes thousands, so what has none by then is hopeless. */
    private static final long BUDGET = 2_000_000;

    /** Time of one request without what it reads, in case that the processors are slow or busy. */
    private static final long LIMIT_NANOS = 2_000_000_000;

    private static final int ATTEMPTS = 3;
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private PackageIndex index;
    private IndexLoader loader;
    private JournalReader journal;

    public ResolveService() {} // for the container

    @Inject
    public ResolveService(PackageIndex index, IndexLoader loader, JournalReader journal) {
        this.index = index;
        this.loader = loader;
        this.journal = journal;
    }

    /**
     * Finds the versions to lock. If a package changes meanwhile, it begins anew; a registry that never rests is taken as
     * it comes at the third attempt.
     *
     * @throws RegistryException {@link ProblemType#UNSOLVABLE} with the explanation, {@code TOO_HARD} if the budget is spent
     */
    public Lockfile resolve(Wanted wanted, Preference preference) {
        Question question = question(wanted, preference);
        long begunNanos = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try (IndexSource source = new IndexSource(index)) {
                BooleanSupplier stop = () -> System.nanoTime() - begunNanos - source.readNanos() > LIMIT_NANOS;
                Supplier<Lockfile> answer = answer(wanted, question, source, stop);
                loader.begin(); // not before: the first one would have to share the processors and the database with it
                if (attempt == ATTEMPTS || isOneState(source)) return answer.get();
            }
        }
    }

    /** Returns a lock file or a refusal. */
    private static Supplier<Lockfile> answer(
            Wanted wanted, Question question, IndexSource source, BooleanSupplier stop) {
        try {
            Lockfile lockfile = lockfile(wanted, source, Resolver.resolve(question, source, stop));
            return () -> lockfile;
        } catch (UnsolvableException e) {
            return () -> {
                throw new Unsolvable(e);
            };
        } catch (TooHardException e) {
            throw new RegistryException(ProblemType.TOO_HARD, e.getMessage(), e);
        }
    }

    private static Lockfile lockfile(Wanted wanted, IndexSource source, SortedMap<String, Version> solution) {
        if (solution.size() > Lockfile.MAX_PACKAGES) {
            String count = solution.size() + " packages, and a lock file holds " + Lockfile.MAX_PACKAGES;
            throw new RegistryException(ProblemType.TOO_HARD, "the answer has " + count + "; ask for less at once");
        }
        return Lockfile.of(wanted.dependencies(), wanted.devDependencies(), source.locked(solution));
    }

    private static Question question(Wanted wanted, Preference preference) {
        List<RootRequirement> requirements = new ArrayList<>();
        wanted.dependencies().forEach((name, range) -> requirements.add(root(name, range, "dependencies")));
        wanted.devDependencies().forEach((name, range) -> requirements.add(root(name, range, "dev_dependencies")));
        Map<String, Version> locked = new HashMap<>();
        wanted.locked().forEach((name, version) -> locked.put(name.text(), version));
        return new Question(requirements, locked, preference, BUDGET);
    }

    private static RootRequirement root(PackageName name, VersionConstraint range, String field) {
        return new RootRequirement(new Requirement(name.text(), range), field);
    }

    /** Tells whether all that was seen was so at the same time: at the position that this node has applied. */
    private boolean isOneState(IndexSource source) {
        return journal.awaitApplied(source.newestSeq(), PATIENCE) && source.isCurrent();
    }
}
