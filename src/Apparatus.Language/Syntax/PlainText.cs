using System.Collections.Immutable;
using Apparatus.Language.Text;
namespace Apparatus.Language.Syntax;
/// <summary>Stub.</summary>
public static class PlainText { /// <summary>x</summary>
public static string Of(SourceText text, ImmutableArray<InlineNode> inlines) => string.Empty; }
