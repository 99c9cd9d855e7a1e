package org.gridward.snapshot;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes values of one type, and null, and reads them again. */
interface Codec {
    void write(ByteSink out, @Nullable Object value) throws IOException;

    @Nullable
    Object read(ByteSource in);

    /** A value as one that may be absent. */
    interface Present {
        void write(ByteSink out, Object value) throws IOException;

        Object read(ByteSource in);
    }

    /** A byte tells whether the value is there. */
    static Codec nullable(Present present) {
        return new Codec() {
            @Override
            public void write(ByteSink out, @Nullable Object value) throws IOException {
                out.writeByte(value == null ? 0 : 1);
                if (value != null) {
                    present.write(out, value);
                }
            }

            @Override
            public @Nullable Object read(ByteSource in) {
                return in.readByte() == 0 ? null : present.read(in);
            }
        };
    }
}
