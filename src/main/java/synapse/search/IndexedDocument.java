package synapse.search;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import synapse.catalog.SearchRow;

/** Makes of a package what Lucene stores. For one thread. */
final class IndexedDocument {
    /** Longer ones cannot be terms (32,766 bytes); nobody looks for them. */
    static final int MAX_TERM_CHARS = 200;

    private static final FieldType SCORED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
    private static final FieldType PLACED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    private static final FieldType PLAIN = type(IndexOptions.DOCS, false);

    private final IndexedText text = new IndexedText();

    Document of(SearchRow source) {
        Document document = new Document();
        NameText name = NameText.of(source.name());
        document.add(new StringField(Fields.ID, Long.toString(source.packageId()), Field.Store.NO));
        document.add(new NumericDocValuesField(Fields.ID, source.packageId()));
        document.add(new StringField(Fields.CANONICAL, source.canonicalName(), Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.CANONICAL, new BytesRef(source.canonicalName())));
        document.add(new StringField(Fields.SQUASHED, name.squashed(), Field.Store.NO));
        add(document, Fields.NAME, text.name(name), SCORED);
        add(document, Fields.EDGE, text.edges(name), PLAIN);
        add(document, Fields.GRAM, text.grams(name), PLACED);
        add(document, Fields.SLIP, new ListedTokens().add(Slips.terms(name)), PLAIN);
        add(document, Fields.TEXT, text.text(source.description()), SCORED);
        people(document, source);
        keywords(document, source);
        licenses(document, source);
        for (String each : source.dependencies()) plain(document, Fields.DEPENDS, Names.canonical(each));
        if (source.deprecated()) {
            plain(document, Fields.FLAG, Fields.IS_DEPRECATED);
            document.add(new NumericDocValuesField(Fields.IS_DEPRECATED, 1));
        }
        if (source.hasReadme()) plain(document, Fields.FLAG, Fields.HAS_README);
        long updated = source.updatedAt().toEpochMilli();
        document.add(new LongPoint(Fields.UPDATED, updated));
        document.add(new NumericDocValuesField(Fields.UPDATED, updated));
        document.add(
                new NumericDocValuesField(Fields.CREATED, source.createdAt().toEpochMilli()));
        document.add(new NumericDocValuesField(Fields.DOWNLOADS, source.downloads()));
        document.add(new BinaryDocValuesField(Fields.CARD, Card.of(source).bytes()));
        return document;
    }

    private static void people(Document document, SearchRow source) {
        add(document, Fields.AUTHOR, IndexedText.words(source.author()), PLACED);
        for (String each : source.owners()) plain(document, Fields.OWNER, each);
    }

    private void keywords(Document document, SearchRow source) {
        Set<String> keywords = new LinkedHashSet<>();
        for (String each : source.keywords()) keywords.add(key(each));
        for (String each : keywords) {
            document.add(new StringField(Fields.KEYWORD, each, Field.Store.NO));
            document.add(new SortedSetDocValuesField(Fields.KEYWORD_FACET, new BytesRef(each)));
        }
        add(document, Fields.KEYWORD_WORD, text.texts(keywords), PLAIN);
    }

    /** The expression, and each license that it names. */
    private static void licenses(Document document, SearchRow source) {
        if (source.license().isBlank()) return;
        String expression = cut(source.license());
        document.add(new SortedDocValuesField(Fields.LICENSE_FACET, new BytesRef(expression)));
        Set<String> licenses = new LinkedHashSet<>();
        licenses.add(key(expression));
        for (String each : key(expression).split("[\\s()/,]+", -1)) licenses.add(each);
        for (String each : licenses) {
            if (!each.isEmpty()) plain(document, Fields.LICENSE, each);
        }
    }

    /** Returns a keyword or a license as it is looked for. */
    static String key(String text) {
        return cut(text.strip().toLowerCase(Locale.ROOT));
    }

    private static String cut(String text) {
        return text.length() <= MAX_TERM_CHARS ? text : text.substring(0, MAX_TERM_CHARS);
    }

    private static void plain(Document document, String field, String term) {
        document.add(new StringField(field, key(term), Field.Store.NO));
    }

    private static void add(Document document, String field, TokenStream tokens, FieldType type) {
        document.add(new Field(field, tokens, type));
    }

    private static FieldType type(IndexOptions options, boolean norms) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(!norms);
        type.freeze();
        return type;
    }
}
