package org.gouji.shelf;

import java.io.IOException;
import java.util.AbstractList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.function.Consumer;

/** A list whose entries are fetched when somebody looks at them. */
final class Later<E> extends AbstractList<E> {

    private final Shelf shelf;
    private final int size;
    private final int weight;
    private volatile List<E> content;
    private volatile long from = -1;
    private int length;

    Later(Shelf shelf, List<E> content, int weight) {
        this.shelf = shelf;
        this.size = content.size();
        this.weight = weight;
        this.content = content;
    }

    private List<E> content() {
        List<E> here = content;
        return here != null ? here : fetched();
    }

    /** Two threads may fetch it at once; both get the same. */
    @SuppressWarnings("unchecked")
    private List<E> fetched() {
        try {
            List<E> fetched =
                    Collections.unmodifiableList((List<E>) SnapshotReader.readShared(shelf.read(from, length)));
            content = fetched;
            shelf.holds(this);
            return fetched;
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException("what was put aside cannot be read again", e);
        }
    }

    int weight() {
        return weight;
    }

    void leave() throws IOException {
        List<E> here = content;
        if (here != null && from < 0) {
            byte[] bytes = SnapshotWriter.bytes(here, true);
            length = bytes.length;
            from = shelf.write(bytes);
        }
        content = null;
    }

    @Override
    public E get(int index) {
        return content().get(index);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Iterator<E> iterator() {
        return content().iterator();
    }

    @Override
    public Spliterator<E> spliterator() {
        return content().spliterator();
    }

    @Override
    public void forEach(Consumer<? super E> action) {
        content().forEach(action);
    }

    @Override
    public Object[] toArray() {
        return content().toArray();
    }

    @Override
    public <T> T[] toArray(T[] array) {
        return content().toArray(array);
    }

    @Override
    public boolean contains(Object entry) {
        return content().contains(entry);
    }
}
