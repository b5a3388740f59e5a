package com.thorbis.tests.architecture.wrong.unmarked;

/** Its package says nothing of null. */
final class Unmarked {}
