using System.Collections.Immutable;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Glossary;

/// <summary>One paragraph of an entry: a definition, or a field such as <c>*See also:* …</c>.</summary>
/// <param name="Span">Where it stands in the glossary file, its <c>:</c> included.</param>
/// <param name="Field">The name of the field as written, without colon: <c>See also</c>; null for a definition.</param>
/// <param name="FieldSpan">The name; empty for a definition.</param>
/// <param name="Text">The text that the nodes are places in: the file's, or the value's own where the glossary is YAML.</param>
/// <param name="Blocks">A definition's blocks; for a field the paragraph without the name, and whatever follows it.</param>
public sealed record GlossaryParagraph(TextSpan Span, string? Field, TextSpan FieldSpan, SourceText Text, ImmutableArray<BlockNode> Blocks);
