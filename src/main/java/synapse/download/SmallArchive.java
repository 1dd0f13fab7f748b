package synapse.download;

import java.util.Map;

/**
 * An archive in memory.
 *
 * @param bytes never written to
 * @param fields header fields of every answer about it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record SmallArchive(byte[] bytes, Map<String, String> fields) {}
