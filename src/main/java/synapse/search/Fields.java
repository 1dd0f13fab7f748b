package synapse.search;

/** Names of the fields of the index. */
final class Fields {
    static final String ID = "id";
    /** Words of the name and their parts. */
    static final String NAME = "name";
    /** The canonical name, whole. */
    static final String CANONICAL = "canonical";
    /** The name without separators, whole. */
    static final String SQUASHED = "squashed";
    /** Beginnings of the name and of its words. */
    static final String EDGE = "edge";
    /** Trigrams of the squashed name, with their positions. */
    static final String GRAM = "gram";
    /** Keys of the words of the name for slips of the pen. */
    static final String SLIP = "slip";
    /** Stems of the description. */
    static final String TEXT = "text";
    /** Keywords, whole and in lower case. */
    static final String KEYWORD = "keyword";
    /** Stems of the words of the keywords. */
    static final String KEYWORD_WORD = "keyword_word";

    static final String AUTHOR = "author";
    static final String OWNER = "owner";
    static final String LICENSE = "license";
    static final String DEPENDS = "depends";
    static final String FLAG = "flag";
    static final String UPDATED = "updated";
    static final String CREATED = "created";
    static final String DOWNLOADS = "downloads";
    static final String KEYWORD_FACET = "keyword_facet";
    static final String LICENSE_FACET = "license_facet";
    /** What a hit shows. */
    static final String CARD = "card";

    static final String IS_DEPRECATED = "deprecated";
    static final String HAS_README = "readme";

    private Fields() {}
}
