package synapse.catalog;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Stores a {@link VersionState} in lower case. */
@Converter(autoApply = true)
public class VersionStateConverter implements AttributeConverter<VersionState, String> {
    @Override
    public String convertToDatabaseColumn(VersionState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public VersionState convertToEntityAttribute(String text) {
        return VersionState.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
