package synapse.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** One owner of one package. */
@Entity
@Table(name = "package_owners")
@IdClass(PackageOwner.Key.class)
public class PackageOwner {
    @Id
    @Column(name = "package_id")
    private long packageId;

    @Id
    @Column(name = "user_id")
    private long userId;

    protected PackageOwner() {} // for JPA

    PackageOwner(long packageId, long userId) {
        this.packageId = packageId;
        this.userId = userId;
    }

    /** The primary key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1;

        private long packageId;
        private long userId;

        public Key() {} // for JPA

        Key(long packageId, long userId) {
            this.packageId = packageId;
            this.userId = userId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.packageId == packageId && key.userId == userId;
        }

        @Override
        public int hashCode() {
            return java.util.Objects.hash(packageId, userId);
        }
    }
}
