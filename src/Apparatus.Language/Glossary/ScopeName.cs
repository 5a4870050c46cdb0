using Apparatus.Language.Text;

namespace Apparatus.Language.Glossary;

/// <summary>A file or a witness in which one meaning of a word holds, one part of <c>scope=</c> (FORMAT A7.1).</summary>
/// <param name="Text">As written: a path from the edition's folder, or the id of a witness.</param>
/// <param name="Span">Where it stands.</param>
public sealed record ScopeName(string Text, TextSpan Span);
