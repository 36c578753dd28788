package org.keepsake.codec;

import java.nio.charset.Charset;
import java.nio.charset.spi.CharsetProvider;
import java.util.Collections;
import java.util.Iterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lets {@link Charset#forName} find an {@link EbcdicCharset} by its name, also in a journal. */
public final class EbcdicCharsets extends CharsetProvider {

    /** Called by Java. */
    public EbcdicCharsets() {}

    /** None: each of them belongs to a charset that Java lists. */
    @Override
    public Iterator<Charset> charsets() {
        return Collections.emptyIterator();
    }

    @Override
    public @Nullable Charset charsetForName(String name) {
        boolean ours = name.toUpperCase(Locale.ROOT).endsWith(EbcdicCharset.SUFFIX);
        String base = ours ? name.substring(0, name.length() - EbcdicCharset.SUFFIX.length()) : "";
        return !base.isEmpty() && Charset.isSupported(base)
                ? EbcdicCharset.of(Charset.forName(base)).orElse(null)
                : null;
    }
}
