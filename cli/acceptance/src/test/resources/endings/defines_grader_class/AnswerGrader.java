package grade.defines_grader_class;

public final class AnswerGrader {}
