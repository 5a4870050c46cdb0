namespace Apparatus.Language.Glossary.Matching;

/// <summary>The punctuation between two words; white space and single hyphens are none.</summary>
/// <param name="First">The first mark; <c>\0</c> for none.</param>
/// <param name="Second">The second mark; <c>\0</c> for none.</param>
internal readonly record struct WordGap(char First, char Second = '\0')
{
    /// <summary>An apostrophe that stands by itself.</summary>
    public static WordGap Apostrophe { get; } = new('\'');

    /// <summary>A dash without spaces, which some write for the hyphen of a compound.</summary>
    public static WordGap Dash { get; } = new('\u2013');

    /// <summary>What no phrase goes over: the end of a sentence with more after it, a dash between spaces, code, a formula.</summary>
    public static WordGap Break { get; } = new('\uFFFF', '\uFFFF');

    /// <summary>Whether there is nothing but white space or a hyphen.</summary>
    public bool IsNone => First == '\0';

    /// <summary>Whether no phrase goes over it.</summary>
    public bool IsBreak => this == Break;

    /// <summary>The gap with one more mark. Two marks can be part of a form; three cannot.</summary>
    public WordGap With(char mark) => IsNone ? new(Straight(mark)) : Second == '\0' ? new(First, Straight(mark)) : Break;

    private static char Straight(char mark) => mark is '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' ? '"' : mark;
}
