package synapse.database;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Stores an {@link Instant} as a timestamp with time zone; EclipseLink 4.0 has no mapping of its own. What comes back is the
 * driver's choice: H2 answers an {@link OffsetDateTime}, PostgreSQL a {@link Timestamp}.
 */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, Object> {
    @Override
    public Object convertToDatabaseColumn(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public Instant convertToEntityAttribute(Object stored) {
        if (stored == null) return null;
        return stored instanceof Timestamp timestamp ? timestamp.toInstant() : ((OffsetDateTime) stored).toInstant();
    }
}
