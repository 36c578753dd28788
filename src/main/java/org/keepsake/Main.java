package org.keepsake;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import jfx.incubator.scene.control.richtext.CodeArea;
import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

public final class Main extends Application {
    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        var area = new CodeArea();
        area.setText("hello\nworld");
        var status = new StatusBar();
        status.setGraphic(new FontIcon(Feather.SAVE));
        var pane = new BorderPane(area, null, null, status, null);
        stage.setScene(new Scene(pane, 800, 600));
        stage.show();
        System.out.println("shown");
    }

    public static void main(String[] args) {
        launch(args);
    }
}
