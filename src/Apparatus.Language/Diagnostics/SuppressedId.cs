using Apparatus.Language.Text;

namespace Apparatus.Language.Diagnostics;

/// <summary>A rule id in a suppression comment.</summary>
/// <param name="Id">The id as written.</param>
/// <param name="Span">Where it stands.</param>
public readonly record struct SuppressedId(string Id, TextSpan Span);
