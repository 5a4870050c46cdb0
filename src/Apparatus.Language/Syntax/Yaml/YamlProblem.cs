using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax.Yaml;

/// <summary>What is wrong with a YAML text.</summary>
public enum YamlProblemKind
{
    /// <summary>It does not parse; what stands before the place may still have been read.</summary>
    Syntax,

    /// <summary>A key stands twice in one map.</summary>
    DuplicateKey,

    /// <summary>A value without quotation marks holds a colon and a space.</summary>
    ColonInValue,

    /// <summary>A tab is used for indentation.</summary>
    Tab,

    /// <summary>A line is indented otherwise than its neighbours.</summary>
    Indentation,

    /// <summary>It is nested too deeply, or its aliases would expand without end.</summary>
    TooComplex,
}

/// <summary>A fault of a YAML text at its place.</summary>
/// <param name="Kind">Which fault.</param>
/// <param name="Span">Where, in offsets of the whole file.</param>
/// <param name="Reason">In plain words, one sentence without a full stop, naming what to do.</param>
/// <param name="Related">For a duplicate key, the first one; otherwise null.</param>
public sealed record YamlProblem(YamlProblemKind Kind, TextSpan Span, string Reason, TextSpan? Related = null);
