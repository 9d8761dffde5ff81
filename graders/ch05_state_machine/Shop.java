package grade.ch05_state_machine;

import ch05_state_machine.Bank;
import ch05_state_machine.Cart;
import ch05_state_machine.Checkout;
import ch05_state_machine.Depot;
import ch05_state_machine.Failure;
import ch05_state_machine.Hold;
import ch05_state_machine.Parcel;
import ch05_state_machine.Pricing;
import ch05_state_machine.Quote;
import ch05_state_machine.Receipt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import learn.kit.Future;
import learn.kit.Result;

/** All three collaborators. It writes down what it is asked for, and what is given up. */
final class Shop implements Pricing, Bank, Depot {
  static final List<String> STEPS = List.of("quote", "hold", "ship", "capture");
  static final Receipt RECEIPT = new Receipt("receipt-7");
  static final Failure FAILURE = new Failure("no luck today");
  static final String MONEY = "Hold";

  private static final Cart CART = new Cart("cart-7");
  private static final Quote QUOTE = new Quote(4_200);
  private static final Parcel PARCEL = new Parcel("parcel-7");

  private final Answers answers;
  private final String failing;
  private final Hold money = new Money();
  private final List<Child<?>> children = new ArrayList<>();
  private final List<String> calls = new ArrayList<>();
  private final List<Wrong> wrong = new ArrayList<>();
  private final List<String> drops = new ArrayList<>();

  /** A call with arguments that the source does not give it. */
  record Wrong(String name, List<?> expected, List<?> seen) {}

  private Shop(Answers answers, String failing) {
    this.answers = answers;
    this.failing = failing;
  }

  static Shop answering(Answers answers) {
    return new Shop(answers, "");
  }

  /** This step is Ready with an Err, {@link Answers#LATER}. */
  static Shop failingTo(String step) {
    return new Shop(Answers.LATER, step);
  }

  Checkout checkout() {
    return new Checkout(CART, this, this, this);
  }

  /** Which steps were called, in order. */
  List<String> calls() {
    return List.copyOf(calls);
  }

  List<Wrong> wrongArguments() {
    return List.copyOf(wrong);
  }

  /** The children that were dropped before they were Ready, by step, and {@link #MONEY}. */
  List<String> drops() {
    return List.copyOf(drops);
  }

  /** Makes the latest child Ready. */
  void complete() {
    children.getLast().complete();
  }

  @Override
  public Future<Result<Quote, Failure>> quote(Cart cart) {
    return call("quote", List.of(CART), Arrays.asList(cart), orFailure("quote", QUOTE));
  }

  @Override
  public Future<Result<Hold, Failure>> hold(Quote quote) {
    return call("hold", List.of(QUOTE), Arrays.asList(quote), orFailure("hold", money));
  }

  @Override
  public Future<Result<Parcel, Failure>> ship(Cart cart, Quote quote) {
    List<Record> expected = List.of(CART, QUOTE);
    return call("ship", expected, Arrays.asList(cart, quote), orFailure("ship", PARCEL));
  }

  @Override
  public Future<Receipt> capture(Hold hold, Parcel parcel) {
    return call("capture", List.of(money, PARCEL), Arrays.asList(hold, parcel), RECEIPT);
  }

  private <T> Result<T, Failure> orFailure(String step, T value) {
    return step.equals(failing) ? Result.err(FAILURE) : Result.ok(value);
  }

  private <T> Future<T> call(String step, List<?> expected, List<?> seen, T answer) {
    calls.add(step);
    if (!expected.equals(seen)) wrong.add(new Wrong(step, expected, seen));
    Child<T> child = new Child<>(answers.child(step, answer), answer, drops);
    children.add(child);
    return child;
  }

  @Override
  public String toString() {
    return "shop";
  }

  private final class Money implements Hold {
    @Override
    public void drop() {
      drops.add(MONEY);
    }

    @Override
    public String toString() {
      return MONEY;
    }
  }
}
