package org.gridward.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.gridward.geo.Crs;
import org.gridward.source.SourceException.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * The features of a GeoJSON text (RFC 7946): a FeatureCollection or one Feature, its members in any order. Holds one
 * feature at a time, so memory does not grow with the file. A defect of one feature is told in its {@link RawGeometry};
 * a defect of the text is a {@link SourceException} from {@code hasNext}, which can come after features were given out:
 * only a false {@code hasNext} says that the file is whole. For one thread.
 */
public final class GeoJsonSource implements Iterator<RawFeature>, AutoCloseable {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxStringLength(1_000_000)
                    .maxNameLength(10_000)
                    .build())
            .build();

    private final JsonParser in;
    private final Crs declared;
    private final FeatureReader features;
    private final SingleFeature single = new SingleFeature();
    private @Nullable String type;
    private boolean inFeatures;
    private boolean hadFeatures;
    private boolean ended;
    private @Nullable RawFeature next;

    private GeoJsonSource(JsonParser in, Crs declared) {
        this.in = in;
        this.declared = declared;
        this.features = new FeatureReader(in);
    }

    /**
     * @param declared the system that the caller takes the numbers to be in; a {@code crs} member must agree
     * @throws SourceException when the file can't be opened or does not begin as a JSON object
     */
    public static GeoJsonSource open(Path file, Crs declared) {
        try {
            return open(Files.newInputStream(file), declared);
        } catch (NoSuchFileException e) {
            throw new SourceException(Reason.NOT_FOUND, file.toString(), 0, 0);
        } catch (IOException e) {
            throw new SourceException(Reason.UNREADABLE, e.toString(), 0, 0);
        }
    }

    static GeoJsonSource open(InputStream text, Crs declared) {
        try {
            GeoJsonSource source = new GeoJsonSource(parser(text), declared);
            source.guarded(source::begin);
            return source;
        } catch (RuntimeException e) {
            closeQuietly(text);
            throw e;
        }
    }

    /** The factory reads the first bytes already, to see how they are encoded. */
    private static JsonParser parser(InputStream text) {
        try {
            return JSON.createParser(ObjectReadContext.empty(), text);
        } catch (JacksonException e) {
            throw new SourceException(Reason.UNREADABLE, e.getOriginalMessage(), 0, 0);
        }
    }

    private static void closeQuietly(InputStream text) {
        try {
            text.close();
        } catch (IOException e) {
            // The reason why it is closed is about to be thrown and matters more.
        }
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            guarded(this::advance);
        }
        return next != null;
    }

    @Override
    public RawFeature next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        RawFeature feature = next;
        next = null;
        return feature;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (JacksonException e) {
            // Everything wanted was read; a stream that can't be closed changes nothing about it.
        }
    }

    /** Turns the parser's faults into ours. */
    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (JacksonIOException e) {
            throw fault(Reason.UNREADABLE, e.getOriginalMessage(), in.currentLocation());
        } catch (JacksonException e) {
            TokenStreamLocation where = e.getLocation() == null ? in.currentLocation() : e.getLocation();
            throw fault(Reason.SYNTAX, e.getOriginalMessage(), where);
        }
    }

    private void begin() {
        JsonToken first = in.nextToken();
        if (first == null) {
            throw notGeoJson(Reason.EMPTY_FILE, "");
        }
        if (first != JsonToken.START_OBJECT) {
            throw notGeoJson(Reason.NO_OBJECT, "");
        }
    }

    private void advance() {
        while (!ended && next == null) {
            if (inFeatures) {
                advanceInFeatures();
            } else if (in.nextToken() == JsonToken.END_OBJECT) {
                end();
            } else {
                readMember(in.currentName());
            }
        }
    }

    private void advanceInFeatures() {
        if (in.nextToken() == JsonToken.END_ARRAY) {
            inFeatures = false;
        } else if (in.currentToken() == JsonToken.START_OBJECT) {
            next = features.read();
        } else {
            throw notGeoJson(Reason.NO_FEATURE, "");
        }
    }

    private void readMember(String name) {
        in.nextToken();
        switch (name) {
            case "type" -> type = in.currentToken() == JsonToken.VALUE_STRING ? in.getString() : "?";
            case "crs" -> checkCrs(in.currentTokenLocation());
            case "features" -> beginFeatures();
            case "geometry" -> single.geometry = features.readGeometry();
            case "properties" -> single.properties = features.readProperties();
            default -> in.skipChildren();
        }
    }

    private void beginFeatures() {
        if (in.currentToken() != JsonToken.START_ARRAY) {
            throw notGeoJson(Reason.NO_FEATURE_LIST, "");
        }
        inFeatures = true;
        hadFeatures = true;
    }

    private void checkCrs(TokenStreamLocation where) {
        CrsMember.read(in).filter(member -> !member.isSameAs(declared)).ifPresent(member -> {
            throw fault(Reason.OTHER_CRS, member.name(), where);
        });
    }

    /** Only here the type is known for sure: it may be the last member. */
    private void end() {
        if ("Feature".equals(type) && !hadFeatures) {
            next = single.toFeature();
        } else if (!"FeatureCollection".equals(type)) {
            throw notGeoJson(Reason.OTHER_TYPE, type == null ? "-" : type);
        } else if (!hadFeatures) {
            throw notGeoJson(Reason.WITHOUT_FEATURES, "");
        }
        if (in.nextToken() != null) {
            throw notGeoJson(Reason.TRAILING_TEXT, "");
        }
        ended = true;
    }

    private SourceException notGeoJson(Reason reason, String detail) {
        return fault(reason, detail, in.currentTokenLocation());
    }

    private static SourceException fault(Reason reason, String detail, TokenStreamLocation where) {
        return new SourceException(reason, detail, where.getLineNr(), where.getColumnNr());
    }
}
