package learn.cli.spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learn.cli.domain.Diagnostic;
import learn.cli.domain.course.Part;
import learn.cli.domain.course.Track;
import learn.cli.domain.quiz.Quiz;
import learn.cli.spec.read.QuizReader;
import learn.cli.spec.yaml.Complaint;
import learn.cli.spec.yaml.Complaints;
import learn.cli.spec.yaml.Spot;
import learn.cli.spec.yaml.YamlFile;

/** The quizzes of a course: one file for each part that has one. */
public record Quizzes(Pack pack) {

  /**
   * @param quiz empty when there is none, or when there are complaints
   */
  public record Read(Optional<Quiz> quiz, List<Diagnostic> complaints) {
    public Read {
      complaints = List.copyOf(complaints);
    }
  }

  public boolean has(Part part) {
    return Files.exists(pack.quiz(part.id()));
  }

  public Read of(Part part) {
    if (!has(part)) return new Read(Optional.empty(), List.of());
    Path file = pack.quiz(part.id());
    YamlFile.Read read = YamlFile.read(file, pack.shown(file));
    Optional<Quiz> quiz = QuizReader.read(read, part.id());
    return new Read(quiz, read.complaints().sorted());
  }

  /** Everything there is to object to, a file of no part included. */
  public List<Diagnostic> proven(Track track) {
    List<Diagnostic> complaints = new ArrayList<>();
    track.parts().forEach(part -> complaints.addAll(of(part).complaints()));
    Path folder = pack.exercises().resolve("quiz");
    for (String name : OnDisk.names(folder, Files::isRegularFile))
      if (track.parts().stream().noneMatch(p -> name.equals(p.id() + ".yaml")))
        complaints.addAll(stranger(folder.resolve(name)));
    return complaints;
  }

  private List<Diagnostic> stranger(Path file) {
    Complaints complaints = new Complaints(pack.shown(file), "");
    String message = "track.yaml has no part of this name: a quiz is called quiz/<part>.yaml";
    complaints.add(Spot.FILE, Complaint.UNLISTED_FILE, message);
    return complaints.sorted();
  }
}
