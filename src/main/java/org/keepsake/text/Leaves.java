package org.keepsake.text;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Iterates over a rope's leaves in order. */
final class Leaves implements Iterator<Leaf> {
    /** The subtrees still to come, the next one on top. */
    private final ArrayDeque<Node> waiting = new ArrayDeque<>();

    Leaves(Node root) {
        waiting.push(root);
    }

    @Override
    public boolean hasNext() {
        return !waiting.isEmpty();
    }

    @Override
    public Leaf next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Node node = waiting.pop();
        while (node instanceof Branch branch) {
            waiting.push(branch.right());
            node = branch.left();
        }
        return (Leaf) node;
    }
}
