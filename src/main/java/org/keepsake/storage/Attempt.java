package org.keepsake.storage;

import java.io.IOException;
import java.nio.file.Path;
import org.keepsake.storage.system.FaultClassifier;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.StorageFault;

/** Asks the system something on behalf of one file, and gives its refusals their meaning. */
public record Attempt(Path path, FileOperations files) {

    /** What is asked of the system. */
    @FunctionalInterface
    public interface Question<T> {
        /** Asks it. */
        T ask() throws IOException;
    }

    /** What the system is told to do. */
    @FunctionalInterface
    public interface Order {
        /** Tells it. */
        void give() throws IOException;
    }

    /** Returns the system's answer. */
    public <T> T ask(Stage stage, Question<T> question) throws StorageException {
        try {
            return question.ask();
        } catch (IOException e) {
            throw refused(stage, e);
        }
    }

    /** Does what the system must be trusted to do. */
    public void order(Stage stage, Order order) throws StorageException {
        try {
            order.give();
        } catch (IOException e) {
            throw refused(stage, e);
        }
    }

    /** Says what it means that the system refused. */
    public StorageException refused(Stage stage, IOException cause) {
        StorageFault fault = fault(stage, cause);
        StorageFailure failure =
                switch (fault) {
                    case NAME_TOO_LONG -> new StorageFailure.NameTooLong();
                    case LINK_LOOP -> new StorageFailure.LinkLoop();
                    default -> new StorageFailure.Refused(fault, stage, path);
                };
        return new StorageException(path, failure, cause);
    }

    /** Why the system refused. */
    public StorageFault fault(Stage stage, IOException cause) {
        return new FaultClassifier(files).classify(cause, stage.writes(), path);
    }

    /** Says that it can't be done, for a reason that the system need not be asked about. */
    public StorageException failure(StorageFailure failure) {
        return new StorageException(path, failure);
    }
}
