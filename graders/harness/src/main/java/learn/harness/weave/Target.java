package learn.harness.weave;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/** A static method that is called instead. */
record Target(ClassDesc owner, String name, MethodTypeDesc type, boolean ofInterface) {}
