package synapse.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the migrations and the entities together, on H2 in memory. */
class SchemaTest {
    private static final String JOURNAL_ROW =
            "INSERT INTO journal VALUES (%d, 'x', NULL, NULL, 'ada', CURRENT_TIMESTAMP, '%s', '{}', 'x')";

    private static MigratedSchema schema;

    @BeforeAll
    static void migrate() throws SQLException {
        schema = new MigratedSchema();
    }

    @AfterAll
    static void close() throws SQLException {
        schema.close();
    }

    @Test
    void a_check_works_after_the_connection_that_made_it_is_closed() throws SQLException {
        schema.execute(JOURNAL_ROW.formatted(1, "public"));

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> schema.execute(JOURNAL_ROW.formatted(2, "everyone")))
                .withMessageContaining("JOURNAL_AUDIENCE_CHECK")
                .extracting(SQLException::getErrorCode)
                .isEqualTo(23513); // violated, and not 23514: cannot be evaluated
    }

    @Test
    void every_table_of_the_design_is_there() {
        assertThat(schema.tables())
                .contains("users", "first_administrator", "setup_tokens", "sessions", "signing_keys", "api_tokens")
                .contains("packages", "package_owners", "package_versions", "version_dependencies")
                .contains("downloads", "download_days", "search_index", "pending_blobs", "journal_head", "journal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "users_username_unique",
                "users_email_unique",
                "packages_name_unique",
                "package_versions_version_unique",
                "package_owners_pk"
            })
    void a_constraint_that_a_problem_is_found_by_is_there(String name) {
        assertThat(schema.keys()).contains(name);
    }

    @Test
    void the_rows_that_are_locked_are_there_from_the_beginning() {
        assertThat(schema.query("SELECT seq FROM journal_head WHERE id = 1")).containsExactly("0");
        assertThat(schema.query("SELECT COUNT(*) FROM first_administrator WHERE user_id IS NULL"))
                .containsExactly("1");
    }

    @ParameterizedTest
    @MethodSource("entities")
    void what_an_entity_maps_is_a_column(Class<?> entity) {
        assertThat(schema.tables()).contains(table(entity));
        assertThat(schema.columns(table(entity))).containsAll(mapped(entity));
    }

    @ParameterizedTest
    @MethodSource("entities")
    void what_every_row_must_give_is_mapped(Class<?> entity) {
        assertThat(mapped(entity)).containsAll(schema.requiredColumns(table(entity)));
    }

    @ParameterizedTest
    @MethodSource("entities")
    void sequences_step_as_far_as_an_entity_counts(Class<?> entity) {
        fields(entity)
                .map(field -> field.getAnnotation(SequenceGenerator.class))
                .filter(Objects::nonNull)
                .forEach(generator -> assertThat(schema.stepOf(generator.sequenceName()))
                        .containsExactly(Integer.toString(generator.allocationSize())));
    }

    static List<Class<?>> entities() throws IOException, URISyntaxException, ClassNotFoundException {
        Path root = Path.of(Database.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Class<?>> found = new java.util.ArrayList<>();
        try (Stream<Path> files = Files.walk(root.resolve("synapse"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = root.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), ".");
                if (!name.endsWith(".class") || name.startsWith("synapse.runner.")) continue;
                Class<?> type =
                        Class.forName(name.substring(0, name.length() - 6), false, Database.class.getClassLoader());
                if (type.isAnnotationPresent(Entity.class)) found.add(type);
            }
        }
        return found;
    }

    private static String table(Class<?> entity) {
        return entity.getAnnotation(Table.class).name();
    }

    private static List<String> mapped(Class<?> entity) {
        return fields(entity).flatMap(SchemaTest::columns).toList();
    }

    /** Returns the column of a field, or those of an embedded object, as the entity names them. */
    private static Stream<String> columns(Field field) {
        if (!field.isAnnotationPresent(Embedded.class)) return Stream.of(column(field));
        Map<String, String> renamed = Arrays.stream(field.getAnnotationsByType(AttributeOverride.class))
                .collect(Collectors.toMap(
                        AttributeOverride::name, override -> override.column().name()));
        return fields(field.getType()).map(part -> renamed.getOrDefault(part.getName(), column(part)));
    }

    private static Stream<Field> fields(Class<?> entity) {
        Stream<Field> inherited = entity.getSuperclass().isAnnotationPresent(MappedSuperclass.class)
                ? fields(entity.getSuperclass())
                : Stream.empty();
        return Stream.concat(inherited, Arrays.stream(entity.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .filter(field -> !field.isAnnotationPresent(Transient.class));
    }

    private static String column(Field field) {
        JoinColumn join = field.getAnnotation(JoinColumn.class);
        Column column = field.getAnnotation(Column.class);
        if (join != null) return join.name();
        return column == null || column.name().isEmpty() ? field.getName() : column.name();
    }
}
