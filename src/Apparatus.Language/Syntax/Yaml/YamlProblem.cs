using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax.Yaml;

/// <summary>A fault of a YAML text at its place.</summary>
/// <param name="Kind">Which fault.</param>
/// <param name="Span">Where, in offsets of the whole file.</param>
/// <param name="Reason">In plain words, one sentence without a full stop, naming what to do.</param>
/// <param name="Related">For a duplicate key, the first one; otherwise null.</param>
public sealed record YamlProblem(YamlProblemKind Kind, TextSpan Span, string Reason, TextSpan? Related = null);
