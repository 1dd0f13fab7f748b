package synapse.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** One dependency of one version; {@code kind} is {@code run} or {@code dev}. For the question who depends on a package. */
@Entity
@Table(name = "version_dependencies")
@IdClass(VersionDependency.Key.class)
public class VersionDependency {
    @Id
    @Column(name = "version_id")
    private long versionId;

    @Id
    private String kind;

    @Id
    @Column(name = "canonical_name")
    private String canonicalName;

    @SuppressWarnings("unused") // as the manifest spells it, for people who look at the table
    private String name;

    @Column(name = "version_range")
    private String range;

    protected VersionDependency() {} // for JPA

    VersionDependency(long versionId, String kind, String canonicalName, String name, String range) {
        this.versionId = versionId;
        this.kind = kind;
        this.canonicalName = canonicalName;
        this.name = name;
        this.range = range;
    }

    /** The primary key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1;

        private long versionId;
        private String kind;
        private String canonicalName;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.versionId == versionId
                    && key.kind.equals(kind)
                    && key.canonicalName.equals(canonicalName);
        }

        @Override
        public int hashCode() {
            return java.util.Objects.hash(versionId, kind, canonicalName);
        }
    }
}
