package synapse.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds persistence.xml to the code: what is not listed there is no entity, on no server. */
class PersistenceUnitTest {
    private static final Path UNIT = Path.of("src/main/resources/META-INF/persistence.xml");
    private static final Pattern LISTED = Pattern.compile("<class>(.+)</class>");

    @Test
    void every_entity_and_converter_is_listed() throws IOException {
        List<String> mapped = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("synapse").stream()
                        .filter(PersistenceUnitTest::isMapped)
                        .map(JavaClass::getName)
                        .sorted()
                        .toList();

        List<String> listed = LISTED.matcher(Files.readString(UNIT))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(mapped).hasSizeGreaterThan(10);
        assertThat(listed).containsExactlyElementsOf(mapped);
    }

    private static boolean isMapped(JavaClass type) {
        return type.isAnnotatedWith(Entity.class)
                || type.isAnnotatedWith(Embeddable.class)
                || type.isAnnotatedWith(MappedSuperclass.class)
                || type.isAnnotatedWith(Converter.class);
    }
}
