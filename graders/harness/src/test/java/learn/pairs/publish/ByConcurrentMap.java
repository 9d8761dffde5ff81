package learn.pairs.publish;

import java.util.concurrent.ConcurrentHashMap;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** What goes into a concurrent map must be finished before it does. */
public final class ByConcurrentMap implements Pair {
  static final class User {
    String mail = "";
  }

  static final class Users {
    final ConcurrentHashMap<String, User> byName = new ConcurrentHashMap<>();

    void putFirst() {
      User user = new User();
      byName.put("ada", user);
      user.mail = "ada@example.org";
    }

    void fillFirst() {
      User user = new User();
      user.mail = "ada@example.org";
      byName.put("ada", user);
    }

    void find() {
      User user = byName.get("ada");
      if (user != null) Trial.check(!user.mail.isEmpty(), "a user without a mail");
    }
  }

  @Override
  public String finding() {
    return "data-race";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return Trial.of(Users::new).lane("sign-up", Users::putFirst).lane("finder", Users::find);
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return Trial.of(Users::new).lane("sign-up", Users::fillFirst).lane("finder", Users::find);
  }
}
