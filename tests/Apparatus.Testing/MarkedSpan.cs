using Apparatus.Language.Text;

namespace Apparatus.Testing;

/// <summary>A span that a test's markup names.</summary>
/// <param name="Name">What stands before the colon: a rule id or a name; empty for <c>[|…|]</c>.</param>
/// <param name="Path">The file it is in.</param>
/// <param name="Span">Where, in the text without markup.</param>
public sealed record MarkedSpan(string Name, string Path, TextSpan Span);
