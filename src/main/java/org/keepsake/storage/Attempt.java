package org.keepsake.storage;

import java.io.IOException;
import java.nio.file.Path;

/** Asks the system something on behalf of one file, and gives its refusals their meaning. */
record Attempt(Path path, FileOperations files) {

    @FunctionalInterface
    interface Question<T> {
        T ask() throws IOException;
    }

    @FunctionalInterface
    interface Order {
        void give() throws IOException;
    }

    <T> T ask(Stage stage, Question<T> question) throws StorageException {
        try {
            return question.ask();
        } catch (IOException e) {
            throw refused(stage, e);
        }
    }

    void order(Stage stage, Order order) throws StorageException {
        try {
            order.give();
        } catch (IOException e) {
            throw refused(stage, e);
        }
    }

    StorageException refused(Stage stage, IOException cause) {
        StorageFault fault = new FaultClassifier(files).classify(cause, stage, path);
        StorageFailure failure =
                switch (fault) {
                    case NAME_TOO_LONG -> new StorageFailure.NameTooLong();
                    case LINK_LOOP -> new StorageFailure.LinkLoop();
                    default -> new StorageFailure.Refused(fault, stage);
                };
        return new StorageException(path, failure, cause);
    }

    StorageException failure(StorageFailure failure) {
        return new StorageException(path, failure);
    }
}
