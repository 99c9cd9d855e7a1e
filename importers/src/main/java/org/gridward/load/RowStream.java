package org.gridward.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.LongConsumer;
import org.gridward.mapping.FeatureMapper;
import org.gridward.model.Row;
import org.gridward.source.GeoJsonSource;

/** The rows of a file, made one feature at a time while they are asked for. */
final class RowStream implements Iterator<Row> {
    private final GeoJsonSource source;
    private final FeatureMapper mapper;
    private final NewRows filter;
    private final LongConsumer progress;
    private final Deque<Row> waiting = new ArrayDeque<>();
    private long features;
    private long rows;
    private boolean finished;

    RowStream(GeoJsonSource source, FeatureMapper mapper, NewRows filter, LongConsumer progress) {
        this.source = source;
        this.mapper = mapper;
        this.filter = filter;
        this.progress = progress;
    }

    @Override
    public boolean hasNext() {
        while (waiting.isEmpty() && !finished) {
            if (source.hasNext()) {
                waiting.addAll(filter.filter(mapper.map(source.next())));
                progress.accept(++features);
            } else {
                waiting.addAll(filter.filter(mapper.finish()));
                finished = true;
            }
        }
        return !waiting.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        rows++;
        return waiting.remove();
    }

    long features() {
        return features;
    }

    long rows() {
        return rows;
    }
}
