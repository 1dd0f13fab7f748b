package synapse.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import synapse.problem.Fault;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

class WantedTest {
    @Test
    void everything_is_sorted_by_name() {
        Map<String, String> dependencies = new LinkedHashMap<>();
        dependencies.put("text", "^2.0.0");
        dependencies.put("json", "1.x");

        Wanted wanted = Wanted.parse(dependencies, Map.of("kit", "*"), Map.of("text", "2.0.0"), List.of());

        assertThat(wanted.dependencies()).hasToString("{json=1.x, text=^2.0.0}");
        assertThat(wanted.devDependencies()).hasToString("{kit=*}");
        assertThat(wanted.locked()).hasToString("{text=2.0.0}");
    }

    @Test
    void one_package_may_be_needed_by_both() {
        Wanted wanted = Wanted.parse(Map.of("json", "^1.0.0"), Map.of("json", "*"), Map.of(), List.of());

        assertThat(wanted.devDependencies()).hasSize(1);
    }

    @Test
    void what_is_wrong_elsewhere_is_told_as_well() {
        Fault other = new Fault("/preference", "invalid-preference", "no such preference");

        assertThat(faults(Map.of("Json", "*"), Map.of("kit", "x y"), Map.of("text", "2"), other))
                .containsExactly(
                        "/dependencies/Json invalid-name",
                        "/dev_dependencies/kit invalid-range",
                        "/locked/text invalid-version",
                        "/preference invalid-preference");
    }

    @Test
    void faults_are_bounded() {
        Map<String, String> wrong = new HashMap<>();
        for (int i = 0; i < 500; i++) wrong.put("p" + i, "no range");

        assertThat(faults(wrong, Map.of(), Map.of())).hasSize(100).last().isEqualTo(" more");
    }

    private static List<String> faults(
            Map<String, String> dependencies, Map<String, String> dev, Map<String, String> locked, Fault... others) {
        var refused = catchThrowableOfType(
                RegistryException.class, () -> Wanted.parse(dependencies, dev, locked, List.of(others)));
        assertThat(refused.type()).isEqualTo(ProblemType.VALIDATION_FAILED);
        return refused.faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }
}
